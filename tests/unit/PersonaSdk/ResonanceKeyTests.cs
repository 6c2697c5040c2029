using CsCheck;

namespace IonMentoring.PersonaSdk.Tests;

public sealed class ResonanceKeyTests
{
    [Fact]
    public void Index_everyKey_roundTripsAndIsUnique()
    {
        var keys = Enumerable.Range(0, ResonanceKey.Count).Select(ResonanceKey.FromIndex).ToList();
        keys.Select(key => key.Index).ShouldBe(Enumerable.Range(0, 216));
        keys.Select(key => key.ToString()).ShouldBeUnique();
    }

    [Fact]
    public void FromIndex_outside_refused() => Gen.Int.Where(index => index is < 0 or >= ResonanceKey.Count)
        .Sample(index => Should.Throw<ArgumentOutOfRangeException>(() => ResonanceKey.FromIndex(index)) is not null);

    [Fact]
    public void ToString_example_canonicalSpelling() =>
        new ResonanceKey(Tone.Frustrated, Pace.Burst, Intent.SeekAdvice).ToString().ShouldBe("frustrated-burst-seek_advice");

    [Fact]
    public void ToString_valueThatDoesNotExist_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ResonanceKey((Tone)99, Pace.Burst, Intent.Planning).ToString());
}
