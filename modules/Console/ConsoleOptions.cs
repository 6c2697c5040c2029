using System.ComponentModel.DataAnnotations;

namespace IonMentoring.OperatorConsole;

/// <summary>The operator console, which the api serves at <c>/console</c>.</summary>
public sealed record ConsoleOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Console</c>.</summary>
    public const string Section = "Console";

    /// <summary>Whether there is a console. Default true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// The operator address of the edge, for example <c>http://127.0.0.1:8090</c>, of which regions and deployments are shown. Default: in the
    /// role <c>all</c> that of its own edge, else none.
    /// </summary>
    public Uri? Edge { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Edge is not null && (!Edge.IsAbsoluteUri || (Edge.Scheme != Uri.UriSchemeHttp && Edge.Scheme != Uri.UriSchemeHttps)))
        {
            yield return new ValidationResult($"{Section}:{nameof(Edge)} is “{Edge}”; it must be an address such as http://127.0.0.1:8090.", [nameof(Edge)]);
        }
    }
}
