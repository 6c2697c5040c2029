using System.Globalization;
using System.Text.Json;
using IonMentoring.Edge.Destinations;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Edge.Deployments;

/// <summary>Keeps the state in a file: written whole to a second one, which then takes its place.</summary>
internal sealed class EdgeStateFile(string? path, TimeProvider time, ILogger<EdgeStateFile> logger)
{
    /// <summary>Said to operators when the file could not be read at start, or not be written lately; null otherwise.</summary>
    public string? Notice { get; private set; }

    /// <summary>Reads the state. A file that cannot be read, or states what the settings do not allow, is kept aside.</summary>
    public EdgeState Read(IEnumerable<string> allowedDestinations)
    {
        if (path is null || !File.Exists(path))
        {
            return EdgeState.Empty;
        }

        try
        {
            using var file = File.OpenRead(path);
            var state = JsonSerializer.Deserialize(file, EdgeStateJson.Default.EdgeState);
            return Problem(state, allowedDestinations) is { } problem ? throw new JsonException(problem) : state!;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            KeepAside(path, exception.Message);
            return EdgeState.Empty;
        }
    }

    /// <summary>Writes the state; what stood there before stays when that fails, and the answer is why.</summary>
    public string? Write(EdgeState state)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            var next = $"{path}.next";
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var file = File.Create(next))
            {
                JsonSerializer.Serialize(file, state, EdgeStateJson.Default.EdgeState);
                file.Flush(flushToDisk: true);
            }

            File.Move(next, path, overwrite: true);
            Notice = null;
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Notice = $"The state file could not be written, a restart would go back to what stands there: {exception.Message}";
            Log.StateNotWritten(logger, path, exception.Message);
            return exception.Message;
        }
    }

    private static string? Problem(EdgeState? state, IEnumerable<string> allowedDestinations)
    {
        if (state is not { Form: EdgeState.CurrentForm })
        {
            return $"form {state?.Form} is not known";
        }

        if (state.Regions.Values.Contains(null!) || state.History.Contains(null!))
        {
            return "a region or an entry of the history is empty";
        }

        return state.Regions.DistinctBy(region => region.Key, StringComparer.OrdinalIgnoreCase).Count() < state.Regions.Count
            ? "a region stands there twice"
            : state.Regions.Values
                .SelectMany(region => (region.Blue ?? []).Concat(region.Green ?? []))
                .Select(address => DestinationAddress.Problem(address, allowedDestinations))
                .FirstOrDefault(problem => problem is not null);
    }

    private void KeepAside(string damaged, string reason)
    {
        var aside = $"{damaged}.damaged-{time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        try
        {
            File.Move(damaged, aside, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            aside = damaged;
            reason = $"{reason} It could not be put aside, and stays until the next change: {exception.Message}";
        }

        Notice = $"The state file could not be read and was kept as {Path.GetFileName(aside)}; the edge started on its settings. {reason}";
        Log.StateDamaged(logger, damaged, aside, reason);
    }
}
