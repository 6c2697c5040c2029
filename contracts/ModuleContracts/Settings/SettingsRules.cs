using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace IonMentoring.ModuleContracts.Settings;

/// <summary>Checks every rule of an options type, and names each wrong setting in full, with its value.</summary>
internal sealed class SettingsRules<T>(string section, Func<string?> unreadable) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        if (unreadable() is { } reason)
        {
            return ValidateOptionsResult.Fail(reason);
        }

        var broken = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property => Broken(options, property))
            .Concat(options is IValidatableObject rules ? rules.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage!) : [])
            .ToList();
        return broken.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(broken);
    }

    private IEnumerable<string> Broken(T options, PropertyInfo property)
    {
        var results = new List<ValidationResult>();
        var value = property.GetValue(options);
        Validator.TryValidateValue(
            value, new ValidationContext(options) { MemberName = property.Name }, results, property.GetCustomAttributes<ValidationAttribute>(inherit: true));
        return results.Select(result => $"{section}:{property.Name} is '{value}': {result.ErrorMessage}");
    }
}
