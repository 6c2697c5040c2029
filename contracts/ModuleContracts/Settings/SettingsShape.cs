using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace IonMentoring.ModuleContracts.Settings;

/// <summary>Compares settings with the type they are bound to, because the binder stops at the first it cannot take and passes over some.</summary>
internal static class SettingsShape
{
    /// <summary>The settings that do not exist, stand in the wrong place or have a value of the wrong type.</summary>
    public static IEnumerable<SettingProblem> Problems(IConfigurationSection section, Type type) => Problems(section, type, range: null);

    private static IEnumerable<SettingProblem> Problems(IConfigurationSection section, Type type, RangeAttribute? range)
    {
        if (SettingValue.IsOne(type))
        {
            return Value(section, type, range);
        }

        return EntryOf(type) is { } entry ? Entries(section, entry, type) : Members(section, type);
    }

    // Secrets are strings, of which none has the wrong type, so that no secret is shown.
    private static IEnumerable<SettingProblem> Value(IConfigurationSection section, Type type, RangeAttribute? range)
    {
        if (section.Value is { } value && !SettingValue.CanBeRead(value, type))
        {
            yield return new(section.Path, $"{section.Path} is “{value}”; it must be {SettingValue.Describe(type, range)}.");
        }

        foreach (var child in section.GetChildren())
        {
            yield return new(child.Path, $"{child.Path} is not a setting; {section.Path} has one value.");
        }
    }

    private static IEnumerable<SettingProblem> Entries(IConfigurationSection section, Type entry, Type type) =>
        Unparted(section, $"it is a list, with entries such as {section.Path}:{(IsNamed(type) ? "NAME" : "0")}")
            .Concat(section.GetChildren().SelectMany(child => Problems(child, entry, range: null)));

    private static IEnumerable<SettingProblem> Members(IConfigurationSection section, Type type)
    {
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(member => member.Name, StringComparer.OrdinalIgnoreCase);
        var names = string.Join(", ", members.Keys);
        return Unparted(section, $"it has the settings {names}").Concat(section.GetChildren().SelectMany(child =>
            members.TryGetValue(child.Key, out var member)
                ? Problems(child, member.PropertyType, member.GetCustomAttribute<RangeAttribute>())
                : [new(child.Path, $"{child.Path} is not a setting; {section.Path} has {names}.")]));
    }

    // An empty list in a file has the empty value.
    private static IEnumerable<SettingProblem> Unparted(IConfigurationSection section, string parts) =>
        string.IsNullOrEmpty(section.Value) ? [] : [new(section.Path, $"{section.Path} cannot have a value: {parts}.")];

    private static Type? EntryOf(Type type) =>
        type.GetElementType() ?? (type.IsGenericType ? type.GetGenericArguments()[^1] : null);

    private static bool IsNamed(Type type) => type.GetGenericArguments().Length == 2;
}
