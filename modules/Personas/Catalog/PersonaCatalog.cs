using IonMentoring.ModuleContracts.Personas;

namespace IonMentoring.Personas.Catalog;

/// <summary>Who serves now. A reader sees either the old or the new state whole: each change replaces it by one reference write.</summary>
internal sealed class PersonaCatalog : IPersonaCatalog
{
    private readonly Lock _changing = new();
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private State _state = new(PersonaRoster.Empty, []);

    public PersonaRoster Current => Volatile.Read(ref _state).Roster;

    public Task Loaded => _loaded.Task;

    public void MarkLoaded() => _loaded.TrySetResult();

    public void FailLoading(Exception exception) => _loaded.TrySetException(exception);

    public IPersonaLease? Lease(string name)
    {
        // A version that drains between the read and its use has been replaced: look again.
        while (Find(name) is { } version)
        {
            if (version.TryUse())
            {
                return new PersonaLease(version);
            }
        }

        return null;
    }

    /// <summary>Puts a version in the place of an older one of the same plugin, or beside the others.</summary>
    /// <returns>Null, or why not: its name or order belongs to another plugin.</returns>
    public string? Publish(PersonaVersion version, PersonaVersion? replaced)
    {
        lock (_changing)
        {
            var others = _state.Versions.Where(other => other != replaced).ToList();
            var descriptor = version.Profile.Descriptor;
            if (others.Find(other => string.Equals(other.Profile.Name, descriptor.Name, StringComparison.OrdinalIgnoreCase)) is { } namesake)
            {
                return $"the name {descriptor.Name} belongs to another loaded plugin (version {namesake.Profile.Version})";
            }

            if (others.Find(other => other.Profile.Descriptor.Order == descriptor.Order) is { } peer)
            {
                return $"order {descriptor.Order} belongs to {peer.Profile.Name}; taken are {string.Join(", ", others.Select(other => other.Profile.Descriptor.Order).Order())}";
            }

            Replace([.. others, version]);
            return null;
        }
    }

    public void Withdraw(PersonaVersion version)
    {
        lock (_changing)
        {
            Replace([.. _state.Versions.Where(other => other != version)]);
        }
    }

    private PersonaVersion? Find(string name)
    {
        foreach (var version in Volatile.Read(ref _state).Versions)
        {
            if (string.Equals(version.Profile.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return version;
            }
        }

        return null;
    }

    private void Replace(PersonaVersion[] versions)
    {
        var roster = new PersonaRoster([.. versions.Select(version => version.Profile).OrderBy(profile => profile.Descriptor.Order)]);
        Volatile.Write(ref _state, new State(roster, versions));
    }

    private sealed record State(PersonaRoster Roster, PersonaVersion[] Versions);
}
