using IonMentoring.ModuleContracts.Routing;

namespace IonMentoring.Routing.Detection;

/// <summary>Adds up what speaks for each value of one part of the key.</summary>
internal sealed class Evidence(IReadOnlyList<string> spellings)
{
    // What a value that nothing speaks for is worth: a guess.
    private const double GuessConfidence = 0.2;

    private readonly double[] _weights = new double[spellings.Count];
    private List<(int Value, string Reason)>? _reasons;

    public bool Any => _reasons is not null;

    public void Add(int value, double weight, string reason)
    {
        _weights[value] += weight;
        (_reasons ??= []).Add((value, reason));
    }

    public DetectedPart Conclude(int otherwise)
    {
        if (_reasons is null)
        {
            return new(spellings[otherwise], GuessConfidence, null, ["nothing in the text speaks for another value"]);
        }

        var first = Heaviest(except: -1);
        var second = Heaviest(except: first);
        var total = _weights.Sum();

        // A lone weak cue gives 0.5, a lone strong one 0.75; a rival takes its share.
        var confidence = _weights[first] / (_weights[first] + 1) * (_weights[first] / total);
        return new(
            spellings[first],
            Math.Round(confidence, 3),
            _weights[second] > 0 ? spellings[second] : null,
            [.. _reasons.Where(reason => reason.Value == first).Select(reason => reason.Reason).Distinct(StringComparer.Ordinal)]);
    }

    private int Heaviest(int except)
    {
        var best = except == 0 ? 1 : 0;
        for (var value = best + 1; value < _weights.Length; value++)
        {
            if (value != except && _weights[value] > _weights[best])
            {
                best = value;
            }
        }

        return best;
    }
}
