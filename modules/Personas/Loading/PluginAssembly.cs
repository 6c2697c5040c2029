using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Loading;

/// <summary>Finds the plugin's assembly in a folder by reading metadata: nothing is loaded and nothing runs.</summary>
internal static class PluginAssembly
{
    private static readonly AssemblyName Sdk = typeof(IPersona).Assembly.GetName();

    /// <returns>The full path of the one assembly that references the SDK.</returns>
    /// <exception cref="PluginRefusedException">There is none, more than one, or it is built for another SDK.</exception>
    public static string Find(string folder)
    {
        var candidates = new List<(string Path, Version Sdk)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileNameWithoutExtension(path) != Sdk.Name && SdkReference(path) is { } version)
            {
                candidates.Add((path, version));
            }
        }

        var plugin = candidates.Count switch
        {
            0 => throw new PluginRefusedException($"no assembly in the folder references {Sdk.Name}"),
            1 => candidates[0],
            _ => throw new PluginRefusedException(
                $"several assemblies reference {Sdk.Name}: {string.Join(", ", candidates.Select(candidate => Path.GetFileName(candidate.Path)))}; a folder holds one plugin"),
        };
        var fits = plugin.Sdk.Major == Sdk.Version!.Major && plugin.Sdk.Minor <= Sdk.Version.Minor;
        return fits
            ? plugin.Path
            : throw new PluginRefusedException(
                $"{Path.GetFileName(plugin.Path)} is built for {Sdk.Name} {plugin.Sdk.ToString(2)}; this host offers {Sdk.Version.ToString(2)}");
    }

    private static Version? SdkReference(string path)
    {
        try
        {
            using var portable = new PEReader(File.OpenRead(path));
            if (!portable.HasMetadata)
            {
                throw NotAnAssembly(path);
            }

            var metadata = portable.GetMetadataReader();
            foreach (var handle in metadata.AssemblyReferences)
            {
                var reference = metadata.GetAssemblyReference(handle);
                if (metadata.GetString(reference.Name) == Sdk.Name)
                {
                    return reference.Version;
                }
            }

            return null;
        }
        catch (BadImageFormatException)
        {
            throw NotAnAssembly(path);
        }
    }

    private static PluginRefusedException NotAnAssembly(string path) =>
        new($"{Path.GetFileName(path)} is not a .NET assembly, or only part of one");
}
