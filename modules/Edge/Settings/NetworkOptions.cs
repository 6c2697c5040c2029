using System.Net;

namespace IonMentoring.Edge.Settings;

/// <summary>An address range and its region.</summary>
public sealed record NetworkOptions
{
    /// <summary>The range, for example <c>203.0.113.0/24</c> or <c>2001:db8::/32</c>, or one address.</summary>
    public string Range { get; set; } = string.Empty;

    /// <summary>The region's name.</summary>
    public string Region { get; set; } = string.Empty;

    internal IPNetwork Network => AddressRange.TryParse(Range, out var range) ? range : throw new FormatException(Range);
}
