using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IonMentoring.ModuleContracts.Settings;

/// <summary>How every module reads its settings, so that all wrong ones are reported at once when the program starts.</summary>
public static class SettingsBinding
{
    /// <summary>A setting that is there only when a settings file could not be read; then no section is taken.</summary>
    public const string Unreadable = "SettingsFileUnreadable";

    /// <summary>
    /// Binds a section to an options type. An unknown name, a value of the wrong type and a broken rule (an attribute of
    /// System.ComponentModel.DataAnnotations, or <see cref="IValidatableObject"/>) each become a failure of
    /// <see cref="OptionsValidationException"/>, at the start of the program.
    /// </summary>
    /// <param name="services">Where the options go.</param>
    /// <param name="configuration">The program's settings.</param>
    /// <param name="section">The section's name.</param>
    /// <typeparam name="T">The options type.</typeparam>
    public static OptionsBuilder<T> AddSettings<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(new SettingsRules<T>(configuration, section));
        return services.AddOptions<T>()
            .Configure(options => Readable<T>(configuration, section).Bind(options))
            .ValidateOnStart();
    }

    private static IConfigurationSection Readable<T>(IConfiguration configuration, string section)
    {
        var settings = configuration.GetSection(section);
        var wrong = SettingsShape.Problems(settings, typeof(T)).Select(problem => problem.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return wrong.Count == 0
            ? settings
            : new ConfigurationBuilder()
                .AddInMemoryCollection(settings.AsEnumerable().Where(setting => setting.Value is not null && !wrong.Contains(setting.Key)))
                .Build()
                .GetSection(section);
    }
}
