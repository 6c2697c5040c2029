using Fluid;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>A prompt template. Its variables have few values, so each rendering is kept and done once.</summary>
/// <param name="files">The folder it comes from; knows the persona's name.</param>
/// <param name="version">From the file's front matter.</param>
/// <param name="template">The parsed file.</param>
internal sealed class LiquidTemplate(PersonaFolder files, string version, IFluidTemplate template) : IPromptTemplate
{
    // Bounds a template that loops.
    private const int MostSteps = 10_000;

    private static readonly TemplateOptions Options = new() { MaxSteps = MostSteps };

    private readonly string?[] _rendered = new string?[ResonanceKey.Count * 4];

    public string Version => version;

    public string Render(PromptRequest request)
    {
        var index = (request.Key.Index * 4) + (request.Language == "ko" ? 2 : 0) + (request.Mode == PromptMode.SummaryLight ? 1 : 0);
        return _rendered[index] ??= RenderOnce(request);
    }

    private string RenderOnce(PromptRequest request)
    {
        var context = new TemplateContext(Options);
        context.SetValue("persona", files.PersonaName);
        context.SetValue("tone", request.Key.Tone.Spell());
        context.SetValue("pace", request.Key.Pace.Spell());
        context.SetValue("intent", request.Key.Intent.Spell());
        context.SetValue("language", request.Language);
        context.SetValue("mode", request.Mode == PromptMode.SummaryLight ? "summary_light" : "full");
        return template.Render(context).Trim();
    }
}
