using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace IonMentoring.ModuleContracts.Settings;

/// <summary>A setting that is one value, read as the binder reads it.</summary>
internal static class SettingValue
{
    public static bool IsOne(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    public static bool CanBeRead(string value, Type type)
    {
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>What would be right.</summary>
    public static string Describe(Type type, RangeAttribute? range)
    {
        var bounds = range is null ? "" : string.Create(CultureInfo.InvariantCulture, $" from {range.Minimum} to {range.Maximum}");
        return $"{Kind(Nullable.GetUnderlyingType(type) ?? type)}{bounds}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => string.Join(" or ", Enum.GetNames(type)),
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(TimeSpan) => "a time such as 00:00:30",
        _ when type == typeof(Uri) => "an address",
        _ => "a number such as 0.5",
    };
}
