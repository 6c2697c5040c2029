using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Edge.Deployments;

/// <summary>Keeps the state in a file: written whole to a second one, which then takes its place.</summary>
internal sealed class EdgeStateFile(string? path, TimeProvider time, ILogger<EdgeStateFile> logger)
{
    /// <summary>Said to operators when the file could not be read at start, or not be written lately; null otherwise.</summary>
    public string? Notice { get; private set; }

    public EdgeState Read()
    {
        if (path is null || !File.Exists(path))
        {
            return EdgeState.Empty;
        }

        try
        {
            using var file = File.OpenRead(path);
            var state = JsonSerializer.Deserialize(file, EdgeStateJson.Default.EdgeState);
            return state is { Form: EdgeState.CurrentForm } ? state : throw new JsonException($"form {state?.Form} is not known");
        }
        catch (JsonException exception)
        {
            var aside = $"{path}.damaged-{time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
            File.Move(path, aside, overwrite: true);
            Notice = $"The state file could not be read and was kept as {Path.GetFileName(aside)}; the edge started on its settings. {exception.Message}";
            Log.StateDamaged(logger, path, aside, exception.Message);
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
}
