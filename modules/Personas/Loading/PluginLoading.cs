using System.Reflection;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Catalog;
using IonMentoring.Personas.Fence;
using IonMentoring.PersonaSdk;
using McMaster.NETCore.Plugins;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Personas.Loading;

/// <summary>Loads a plugin from a shadow copy into a context of its own, and checks it before it may serve.</summary>
internal sealed class PluginLoading(
    ShadowFolders shadows, CallWatchdog watchdog, IOptions<PersonasOptions> options, TimeProvider time, ILogger<PluginLoading> logger)
{
    /// <exception cref="PluginRefusedException">Why it may not serve.</exception>
    public async Task<PersonaVersion> LoadAsync(string folder, PluginCounters counters)
    {
        string? copy = null;
        PluginLoader? loader = null;
        CallSlots? slots = null;
        IPersona? refused = null;
        var limit = options.Value.LoadLimit;
        try
        {
            copy = shadows.Copy(folder);
            loader = PluginLoader.CreateFromAssemblyFile(
                PluginAssembly.Find(copy),
                isUnloadable: true,
                sharedTypes: [typeof(IPersona)]);
            slots = watchdog.Watch();
            (var version, var refusal, refused) = await DedicatedThread.RunAsync(
                () => TryLoad(copy, loader, slots, counters), $"load {Path.GetFileName(folder)}", limit, time);
            return version ?? throw new PluginRefusedException(refusal!);
        }
        catch (Exception exception)
        {
            var reason = exception is TimeoutException
                ? $"did not load and pass its checks within {limit.TotalMilliseconds:0} ms"
                : Reason(exception);
            if (loader is not null && await PluginDisposal.RunAsync(refused, loader, Path.GetFileName(folder), limit, time) is { } failure)
            {
                reason = $"{reason}; it then failed to dispose: {failure}";
            }

            if (slots is not null)
            {
                watchdog.Forget(slots);
            }

            if (copy is not null)
            {
                ShadowFolders.TryDelete(copy, logger);
            }

            throw new PluginRefusedException(reason);
        }
    }

    // Even describing what a plugin threw runs its code, so that happens on the thread that may be lost, too.
    private static (PersonaVersion? Version, string? Refusal, IPersona? Refused) TryLoad(
        string copy, PluginLoader loader, CallSlots slots, PluginCounters counters)
    {
        IPersona? persona = null;
        try
        {
            var assembly = loader.LoadDefaultAssembly();
            var files = new PersonaFolder(copy);
            persona = Create(assembly, files);
            return (Check(persona, assembly, files, copy, loader, slots, counters), null, null);
        }
        catch (Exception exception)
        {
            return (null, Reason(exception), persona);
        }
    }

    private static PersonaVersion Check(
        IPersona persona, Assembly assembly, PersonaFolder files, string copy, PluginLoader loader, CallSlots slots, PluginCounters counters)
    {
        var descriptor = DescriptorReader.Read(persona.Descriptor);
        files.PersonaName = descriptor.Name;
        var playbook = PlaybookRules.CheckedCopy(
            persona.Playbook ?? throw new PluginRefusedException("Playbook is null"), problem => new PluginRefusedException($"Playbook: {problem}"));
        SampleCalls.Run(persona);
        var profile = new PersonaProfile(descriptor, VersionOf(assembly), FolderStamp.OfContent(copy));
        return new(profile, playbook, persona, loader, copy, slots, counters);
    }

    private static IPersona Create(Assembly assembly, PersonaFolder files)
    {
        var types = assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPersona))).ToList();
        if (types.Count != 1)
        {
            throw new PluginRefusedException(
                $"{assembly.GetName().Name} has {types.Count} public classes that implement {nameof(IPersona)}; it must have exactly one");
        }

        var type = types[0];
        if (type.GetConstructor([typeof(IPersonaFiles)]) is { } withFiles)
        {
            return (IPersona)withFiles.Invoke([files]);
        }

        return type.GetConstructor(Type.EmptyTypes) is { } plain
            ? (IPersona)plain.Invoke([])
            : throw new PluginRefusedException($"{type.Name} needs a public constructor that takes {nameof(IPersonaFiles)} or nothing");
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? assembly.GetName().Version?.ToString(3)
        ?? "0.0.0";

    private static string Reason(Exception exception) => exception switch
    {
        PluginRefusedException or PersonaFileException => exception.Message,
        TargetInvocationException { InnerException: PersonaFileException inner } => inner.Message,
        _ => ExceptionText.Of(exception),
    };
}
