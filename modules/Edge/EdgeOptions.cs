using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Edge;

/// <summary>Where the edge listens and where it sends requests on.</summary>
public sealed record EdgeOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Edge</c>.</summary>
    public const string Section = "Edge";

    /// <summary>The address that clients call. Default <c>http://127.0.0.1:8080</c>.</summary>
    [Required]
    public Uri Url { get; set; } = new("http://127.0.0.1:8080");

    /// <summary>The api behind the edge. Default <c>http://127.0.0.1:8081</c>; in the role <c>all</c> the api of the same process.</summary>
    [Required]
    public Uri Destination { get; set; } = new("http://127.0.0.1:8081");

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, address) in ((string, Uri)[])[(nameof(Url), Url), (nameof(Destination), Destination)])
        {
            if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            {
                yield return new ValidationResult($"{Section}:{name} is “{address}”; it must be an http or https address such as http://127.0.0.1:8080.", [name]);
            }
        }
    }
}
