namespace IonMentoring.Routing.Detection;

/// <summary>The part of a key that a cue speaks for.</summary>
internal enum KeyPart
{
    Tone,
    Pace,
    Intent,
}
