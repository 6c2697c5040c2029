using IonMentoring.ModuleContracts.Settings;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace IonMentoring.Host;

/// <summary>The JSON files that settings come from: appsettings.json, and over it the file that <c>ION_SETTINGS</c> names.</summary>
internal static class SettingsFiles
{
    public static void AddTo(ConfigurationManager configuration)
    {
        IConfigurationBuilder builder = configuration;
        if (Environment.GetEnvironmentVariable("ION_SETTINGS") is { Length: > 0 } path)
        {
            var file = new RequiredFile { Path = Path.GetFullPath(path), ReloadOnChange = true };
            file.ResolveFileProvider();

            // The environment and the command line go before it.
            var environment = builder.Sources.OfType<EnvironmentVariablesConfigurationSource>().Last(source => string.IsNullOrEmpty(source.Prefix));
            builder.Sources.Insert(builder.Sources.IndexOf(environment), file);
        }

        // A file that can no longer be read must not look like one without settings.
        foreach (var file in builder.Sources.OfType<JsonConfigurationSource>())
        {
            file.OnLoadException = failed =>
            {
                failed.Provider.Set(SettingsBinding.Unreadable, $"{file.Path} cannot be read: {failed.Exception.InnerException?.Message ?? failed.Exception.Message}");
                failed.Ignore = true;
            };
        }
    }

    private sealed class RequiredFile : JsonConfigurationSource
    {
        public override IConfigurationProvider Build(IConfigurationBuilder builder)
        {
            EnsureDefaults(builder);
            return new RequiredFileProvider(this);
        }
    }

    // Taken away while the program runs, it would be read as one without settings.
    private sealed class RequiredFileProvider(RequiredFile file) : JsonConfigurationProvider(file)
    {
        public override bool TryGet(string key, out string? value)
        {
            if (key == SettingsBinding.Unreadable && file.FileProvider?.GetFileInfo(file.Path!) is { Exists: false })
            {
                value = $"{file.Path} cannot be read: there is no such file";
                return true;
            }

            return base.TryGet(key, out value);
        }
    }
}
