using System.Threading.Channels;
using IonMentoring.ModuleContracts.Storage;
using Microsoft.Extensions.Options;

namespace IonMentoring.Storage.Writing;

/// <summary>Takes interactions from requests, without making them wait, and hands them to the writer.</summary>
internal sealed class InteractionLog(IOptions<StorageOptions> options) : IInteractionLog
{
    // Some seconds of the highest load, about 50 MB.
    private const int Most = 100_000;

    private readonly Channel<Interaction> _channel = Channel.CreateBounded<Interaction>(new BoundedChannelOptions(Most) { SingleReader = true });
    private long _dropped;

    public bool KeepsText => options.Value.KeepText;

    /// <summary>Interactions that found no room since start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    public int Waiting => _channel.Reader.Count;

    public ChannelReader<Interaction> Reader => _channel.Reader;

    public void Record(Interaction interaction)
    {
        if (!_channel.Writer.TryWrite(interaction))
        {
            Interlocked.Increment(ref _dropped);
        }
    }

    /// <summary>Nothing more comes: the program ends.</summary>
    public void Close() => _channel.Writer.TryComplete();
}
