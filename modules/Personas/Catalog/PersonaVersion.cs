using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Fence;
using IonMentoring.PersonaSdk;
using McMaster.NETCore.Plugins;

namespace IonMentoring.Personas.Catalog;

/// <summary>
/// One loaded version of a plugin. Counts who uses it: the catalogue once, every lease and every call under way once;
/// when the last gives it back, it is drained and can be unloaded.
/// </summary>
internal sealed class PersonaVersion(
    PersonaProfile profile,
    Playbook playbook,
    IPersona persona,
    PluginLoader loader,
    string shadowFolder,
    CallSlots slots,
    PluginCounters counters)
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IPersona? _persona = persona;
    private PluginLoader? _loader = loader;
    private int _users = 1;

    public PersonaProfile Profile { get; } = profile;

    public Playbook Playbook { get; } = playbook;

    public string ShadowFolder { get; } = shadowFolder;

    public CallSlots Slots { get; } = slots;

    public PluginCounters Counters { get; } = counters;

    public IPersona Persona => _persona ?? throw new InvalidOperationException($"{Profile.Name} has been unloaded.");

    /// <summary>Ends when nobody uses this version any more.</summary>
    public Task Drained => _drained.Task;

    public bool TryUse()
    {
        var users = Volatile.Read(ref _users);
        while (users > 0)
        {
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return true;
            }

            users = seen;
        }

        return false;
    }

    public void GiveBack()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _drained.SetResult();
        }
    }

    /// <summary>Lets go of the plugin's objects, so that nothing here keeps them from being collected.</summary>
    public (IPersona Persona, PluginLoader Loader) Release()
    {
        var released = (_persona!, _loader!);
        _persona = null;
        _loader = null;
        return released;
    }
}
