using System.Collections.Concurrent;
using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Catalog;
using IonMentoring.Personas.Loading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IonMentoring.Personas.Watching;

/// <summary>Keeps the catalogue in step with the plugin folders.</summary>
internal sealed class PluginFolders(
    PersonaCatalog catalog,
    PluginLoading loading,
    PluginUnloading unloading,
    IOptions<PersonasOptions> options,
    TimeProvider time,
    ILogger<PluginFolders> logger)
{
    // A folder may be deleted and copied anew: only one that stays away is gone.
    private static readonly TimeSpan GoneAfter = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, PluginSlot> _slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _misplaced = new(StringComparer.Ordinal);
    private readonly string _root = options.Value.FullFolder;

    public IReadOnlyCollection<PluginSlot> Slots => [.. _slots.Values.OrderBy(slot => slot.Name, StringComparer.Ordinal)];

    /// <summary>The plugin of that folder name or persona name, case ignored, or null.</summary>
    public PluginSlot? Find(string name) =>
        _slots.Values.FirstOrDefault(slot => string.Equals(slot.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? _slots.Values.FirstOrDefault(slot => string.Equals(slot.Serving?.Profile.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Loads what is there now, all at once, without waiting for it to settle. They come to serve in the order of their folders'
    /// names, so that of two that claim the same name or order, the same one serves after every start.
    /// </summary>
    public async Task LoadAllAsync()
    {
        Look();
        var earlier = Task.CompletedTask;
        foreach (var slot in Slots)
        {
            earlier = Task.WhenAll(earlier, ChangeAsync(slot, slot.Seen, earlier));
        }

        await earlier;
    }

    /// <summary>Looks through the folders once and starts the changes that have settled.</summary>
    /// <returns>The changes started, and whether something has yet to settle.</returns>
    public (IReadOnlyList<Task> Changes, bool Unsettled) Settle()
    {
        Look();
        var changes = new List<Task>();
        var unsettled = false;
        foreach (var slot in _slots.Values)
        {
            var (stamp, since) = slot.Seen;
            if (stamp is not null && stamp == slot.Handled)
            {
                continue;
            }

            var quiet = stamp is null ? GoneAfter : options.Value.QuietPeriod;
            if (time.GetElapsedTime(since) >= quiet && slot.Changing.CurrentCount > 0)
            {
                changes.Add(ChangeAsync(slot, slot.Seen, Task.CompletedTask));
            }
            else
            {
                unsettled = true;
            }
        }

        return (changes, unsettled);
    }

    /// <summary>Loads a plugin anew, also when its files have not changed.</summary>
    public Task ReloadAsync(PluginSlot slot) =>
        ChangeAsync(slot, (FolderStamp.OfTimes(slot.Folder), time.GetTimestamp()), Task.CompletedTask, force: true);

    /// <summary>Withdraws every plugin, so that each is disposed before the program ends.</summary>
    public async Task WithdrawAllAsync()
    {
        foreach (var slot in _slots.Values)
        {
            await slot.Changing.WaitAsync();
            Withdraw(slot);
            slot.Changing.Release();
        }

        await unloading.WhenUnloaded().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Look()
    {
        foreach (var folder in Directory.EnumerateDirectories(_root))
        {
            _slots.GetOrAdd(folder, static path => new PluginSlot(path));
        }

        foreach (var slot in _slots.Values)
        {
            var stamp = FolderStamp.OfTimes(slot.Folder);
            if (stamp != slot.Seen.Stamp || slot.Seen.Since == 0)
            {
                slot.Seen = (stamp, time.GetTimestamp());
            }
        }

        foreach (var file in Directory.EnumerateFiles(_root, "*.dll"))
        {
            if (_misplaced.TryAdd(file, 0))
            {
                Log.Misplaced(logger, file);
            }
        }
    }

    private async Task ChangeAsync(PluginSlot slot, (string? Stamp, long Since) seen, Task turn, bool force = false)
    {
        // Yields at once: copying a large plugin must not hold up the look at the others.
        await slot.Changing.WaitAsync().ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (_slots.GetValueOrDefault(slot.Folder) != slot)
            {
                // Removed while this waited: a folder that came back has a slot of its own.
                return;
            }

            slot.Handled = seen.Stamp;
            if (seen.Stamp is null)
            {
                Remove(slot);
            }
            else
            {
                await LoadAsync(slot, seen.Since, turn, force);
            }
        }
        catch (Exception refused) when (refused is PluginRefusedException or IOException or UnauthorizedAccessException)
        {
            slot.LastRefusal = new(time.GetUtcNow(), refused.Message);
            Log.Refused(logger, slot.Name, refused.Message);
        }
        finally
        {
            slot.Changing.Release();
        }
    }

    private void Remove(PluginSlot slot)
    {
        if (Withdraw(slot) is { } version)
        {
            Log.Removed(logger, slot.Name, version.Profile.Name);
            RetryRefused(slot);
        }
    }

    private PersonaVersion? Withdraw(PluginSlot slot)
    {
        _slots.TryRemove(slot.Folder, out _);
        if (slot.Serving is not { } version)
        {
            return null;
        }

        catalog.Withdraw(version);
        slot.Serving = null;
        unloading.Retire(version);
        return version;
    }

    // The name or the order that another plugin, or its next version, was refused for may be free now. One that is changing
    // may have seen it taken, and says so before its change ends: that is why the change is looked at first.
    private void RetryRefused(PluginSlot freeing)
    {
        foreach (var slot in _slots.Values.Where(slot => slot != freeing && (slot.Changing.CurrentCount == 0 || slot.LastRefusal is not null)))
        {
            slot.Handled = null;
        }
    }

    private async Task LoadAsync(PluginSlot slot, long since, Task turn, bool force)
    {
        var version = await loading.LoadAsync(slot.Folder, slot.Counters);
        await turn;
        var old = slot.Serving;
        if (!force && old?.Profile.Revision == version.Profile.Revision)
        {
            slot.LastRefusal = null;
            unloading.Retire(version);
            return;
        }

        if (catalog.Publish(version, old) is { } reason)
        {
            unloading.Retire(version);
            throw new PluginRefusedException(reason);
        }

        slot.Serving = version;
        slot.LoadedAt = time.GetUtcNow();
        slot.LastRefusal = null;
        var profile = version.Profile;
        Log.Serves(logger, profile.Name, profile.Version, profile.Revision, slot.Name, time.GetElapsedTime(since).TotalMilliseconds);
        if (old is not null)
        {
            unloading.Retire(old);
            if (Frees(old.Profile, profile))
            {
                RetryRefused(slot);
            }
        }
    }

    private static bool Frees(PersonaProfile old, PersonaProfile replacing) =>
        old.Descriptor.Order != replacing.Descriptor.Order || !string.Equals(old.Name, replacing.Name, StringComparison.OrdinalIgnoreCase);
}
