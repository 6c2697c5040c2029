namespace IonMentoring.LoadRunner.Feeds;

/// <summary>Zipf's law with s = 1: the nth of a population is drawn as often as 1/n.</summary>
public static class Zipf
{
    /// <summary>Draws ranks from 0, the most frequent; the same seed gives the same ones.</summary>
    public static IReadOnlyList<int> Draw(int population, int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(population, 1);
        var sums = new double[population];
        for (var rank = 0; rank < population; rank++)
        {
            sums[rank] = (rank == 0 ? 0 : sums[rank - 1]) + (1.0 / (rank + 1));
        }

        var random = new Random(seed);
        var drawn = new int[count];
        for (var index = 0; index < count; index++)
        {
            var found = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
            drawn[index] = Math.Min(found < 0 ? ~found : found, population - 1);
        }

        return drawn;
    }
}
