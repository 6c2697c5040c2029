using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Host;

/// <summary>Where the api listens.</summary>
public sealed record ApiOptions
{
    /// <summary>The section of the settings: <c>Api</c>.</summary>
    public const string Section = "Api";

    /// <summary>The api's own address. Default <c>http://127.0.0.1:8081</c>; port 0 takes a free one.</summary>
    [Required]
    public Uri Url { get; set; } = new("http://127.0.0.1:8081");
}
