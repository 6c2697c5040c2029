using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using IonMentoring.ModuleContracts.Storage;
using Microsoft.Extensions.Options;

namespace IonMentoring.Storage.Writing;

/// <summary>Takes interactions from requests, without making them wait, and hands them to the writer.</summary>
internal sealed class InteractionLog(IOptions<StorageOptions> options) : IInteractionLog
{
    // Some seconds of the highest load.
    private const int Most = 100_000;
    private const long MostBytes = 256 * 1024 * 1024;
    private const int BytesBesideTexts = 1024;

    private readonly Channel<Interaction> _channel = Channel.CreateBounded<Interaction>(new BoundedChannelOptions(Most) { SingleReader = true });
    private long _dropped;
    private long _bytes;

    public bool KeepsText => options.Value.KeepText;

    /// <summary>Interactions that found no room since start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    public int Waiting => _channel.Reader.Count;

    /// <summary>Whether nothing waits and nothing more comes.</summary>
    public bool IsEnded => _channel.Reader.Completion.IsCompleted;

    public void Record(Interaction interaction)
    {
        var bytes = BytesOf(interaction);
        if (Interlocked.Add(ref _bytes, bytes) > MostBytes || !_channel.Writer.TryWrite(interaction))
        {
            Interlocked.Add(ref _bytes, -bytes);
            Interlocked.Increment(ref _dropped);
        }
    }

    public bool TryTake([NotNullWhen(true)] out Interaction? interaction)
    {
        if (!_channel.Reader.TryRead(out interaction))
        {
            return false;
        }

        Interlocked.Add(ref _bytes, -BytesOf(interaction));
        return true;
    }

    /// <summary>Nothing more comes: the program ends.</summary>
    public void Close() => _channel.Writer.TryComplete();

    // Only these may be long.
    private static long BytesOf(Interaction interaction) =>
        BytesBesideTexts + (sizeof(char) * ((interaction.Message?.Length ?? 0) + (interaction.UserId?.Length ?? 0) + (interaction.SessionId?.Length ?? 0)));
}
