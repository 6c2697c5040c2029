using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IonMentoring.ModuleContracts.Settings;

/// <summary>Checks that settings fit their options type and keep to every rule of it, and names each wrong one in full, with its value.</summary>
internal sealed class SettingsRules<T>(IConfiguration configuration, string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        if (configuration[SettingsBinding.Unreadable] is { } reason)
        {
            return ValidateOptionsResult.Fail(reason);
        }

        var broken = SettingsShape.Problems(configuration.GetSection(section), typeof(T)).Select(problem => problem.Message)
            .Concat(typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property => Broken(options, property)))
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
