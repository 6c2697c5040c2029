namespace IonMentoring.PersonaSdk;

/// <summary>A prompt template from the plugin's folder, in Liquid.</summary>
/// <remarks>
/// Its variables are <c>persona</c>, <c>tone</c>, <c>pace</c>, <c>intent</c>, <c>language</c> (<c>en</c>, <c>ko</c>) and
/// <c>mode</c> (<c>full</c>, <c>summary_light</c>). What a person wrote is not among them, so it can never be read as a template.
/// </remarks>
public interface IPromptTemplate
{
    /// <summary>The version that the template's front matter states.</summary>
    string Version { get; }

    /// <summary>Renders the template for a request.</summary>
    string Render(PromptRequest request);
}
