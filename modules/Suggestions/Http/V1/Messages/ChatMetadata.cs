namespace IonMentoring.Suggestions.Http.V1.Messages;

internal sealed record ChatMetadata(RhythmView Rhythm, ToneView Tone, ChatRoutingView Routing);
