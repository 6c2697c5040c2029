using System.Buffers;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Suggestions.Recording;

/// <summary>A decision as the JSON of its interaction.</summary>
internal sealed class DecisionText(RecordedDecision decision) : JsonText
{
    public override void WriteTo(IBufferWriter<byte> utf8) => DecisionJson.Write(decision, utf8);
}
