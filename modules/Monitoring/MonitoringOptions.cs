using System.ComponentModel.DataAnnotations;

namespace IonMentoring.Monitoring;

/// <summary>Where metrics, traces and logs are sent.</summary>
public sealed record MonitoringOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Monitoring</c>.</summary>
    public const string Section = "Monitoring";

    /// <summary>
    /// An OpenTelemetry collector that takes OTLP over HTTP (protobuf), for example <c>http://127.0.0.1:4318</c>. Default none: nothing is
    /// sent, and no trace is made.
    /// </summary>
    public Uri? Otlp { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Otlp is not null && (!Otlp.IsAbsoluteUri || (Otlp.Scheme != Uri.UriSchemeHttp && Otlp.Scheme != Uri.UriSchemeHttps)))
        {
            yield return new ValidationResult($"{Section}:{nameof(Otlp)} is “{Otlp}”; it must be an address such as http://127.0.0.1:4318.", [nameof(Otlp)]);
        }
    }
}
