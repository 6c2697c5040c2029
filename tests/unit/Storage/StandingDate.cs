namespace IonMentoring.Storage.Tests;

/// <summary>
/// The date stands still at <see cref="Some.Now"/>, so that no minute of the rows ends during a test, nor do they ever become too old;
/// waiting takes as long as it does.
/// </summary>
internal sealed class StandingDate : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(Some.Now);
}
