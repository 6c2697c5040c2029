using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Routing.Detection;

/// <summary>An aspect while it is put together, clause by clause.</summary>
internal sealed class ClauseRun(string clause, ModuleContracts.Routing.Detection found)
{
    private const double ClearIntent = 0.3;
    private const int FewestWords = 3;

    private readonly List<string> _clauses = [clause];
    private ModuleContracts.Routing.Detection _clearest = found;

    /// <summary>Whether a clause wants something else, rather than what this run wants or leads up to.</summary>
    public bool EndsBefore(ModuleContracts.Routing.Detection next) =>
        next.Intent.Confidence >= ClearIntent
        && next.Features.Words >= FewestWords
        && _clearest.Intent.Confidence >= ClearIntent
        && !WantsTheSame(next);

    public void Add(string clause, ModuleContracts.Routing.Detection found)
    {
        _clauses.Add(clause);
        _clearest = found.Intent.Confidence > _clearest.Intent.Confidence ? found : _clearest;
    }

    public Aspect ToAspect(Func<string, ModuleContracts.Routing.Detection> detect)
    {
        var text = string.Join(' ', _clauses);
        return new(text, detect(text));
    }

    private bool WantsTheSame(ModuleContracts.Routing.Detection next) =>
        _clearest.Key.Intent == next.Key.Intent && (_clearest.Key.Tone == next.Key.Tone || next.Tone.LowConfidence);
}
