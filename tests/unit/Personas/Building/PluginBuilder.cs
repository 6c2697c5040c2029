using System.Collections.Concurrent;
using IonMentoring.PersonaSdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IonMentoring.Personas.Tests.Building;

/// <summary>Compiles plugins as another team's build would: against the platform, the SDK and the libraries given.</summary>
internal static class PluginBuilder
{
    private static readonly Dictionary<string, MetadataReference> Platform = ReadPlatform();
    private static readonly ConcurrentDictionary<(string Name, string Source), Library> Compiled = new();

    /// <param name="name">The assembly's name.</param>
    /// <param name="source">C#.</param>
    /// <param name="libraries">Referenced beside the platform; one of the same name as a platform assembly, or the SDK, takes its place.</param>
    public static Library Compile(string name, string source, params Library[] libraries) =>
        libraries.Length == 0
            ? Compiled.GetOrAdd((name, source), static key => Emit(key.Name, key.Source, []))
            : Emit(name, source, libraries);

    private static Library Emit(string name, string source, Library[] libraries)
    {
        var replaced = libraries.Select(library => library.Name).Append(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var references = Platform
            .Where(assembly => !replaced.Contains(assembly.Key))
            .Select(assembly => assembly.Value)
            .Concat(libraries.Select(library => MetadataReference.CreateFromImage(library.Image)));
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true,
                concurrentBuild: false,
                nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => error.ToString());
        return result.Success
            ? new Library(name, image.ToArray())
            : throw new InvalidOperationException($"{name} does not compile:\n{string.Join("\n", errors)}\n{source}");
    }

    private static Dictionary<string, MetadataReference> ReadPlatform()
    {
        var paths = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var platform = new Dictionary<string, MetadataReference>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append(typeof(IPersona).Assembly.Location))
        {
            platform[Path.GetFileNameWithoutExtension(path)] = MetadataReference.CreateFromFile(path);
        }

        return platform;
    }
}
