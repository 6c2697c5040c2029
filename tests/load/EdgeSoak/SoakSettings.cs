namespace IonMentoring.EdgeSoak;

internal sealed record SoakSettings(int Switches, int Kills, int RequestsPerSecond, int Streams);
