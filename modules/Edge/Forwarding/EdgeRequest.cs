using System.Diagnostics;
using IonMentoring.Edge.Destinations;
using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;
using Microsoft.AspNetCore.Http;

namespace IonMentoring.Edge.Forwarding;

/// <summary>One request on its way: where it may go, where it has been, and whether it may be tried again.</summary>
internal sealed class EdgeRequest(Region region, Colour colour, string client, bool isSafe, RetryOptions retries, RetryBudget budget, TimeProvider time)
{
    // Most requests are tried once, and remember nothing.
    private Destination[] _tried = [];
    private Colour _colour = colour;
    private int _retries;

    /// <summary>Carries the client's request along with the message to a destination.</summary>
    public static readonly HttpRequestOptionsKey<EdgeRequest> Key = new(nameof(EdgeRequest));

    /// <summary>What each attempt sends from its beginning, if it is whole.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>The client's address, as the api is told.</summary>
    public string Client => client;

    public Destination? Destination { get; private set; }

    /// <summary>The side that <see cref="Destination"/> belongs to.</summary>
    public Side Side { get; private set; } = region[colour];

    /// <summary>How often it has been tried before the present attempt.</summary>
    public int AttemptsBefore => _tried.Length;

    /// <summary>What a trace shows of the present attempt; null while nobody traces.</summary>
    public Activity? Span { get; set; }

    /// <summary>When the answer of <see cref="Destination"/> began; null while there is none.</summary>
    public long? AnsweredAt { get; private set; }

    /// <summary>True once a further attempt has been granted that has not begun.</summary>
    public bool IsGrantedRetry { get; private set; }

    /// <summary>True once it has been tried as often as it may be.</summary>
    public bool IsLastAttempt => isSafe && _retries == retries.Most;

    public static EdgeRequest Of(HttpContext http) => http.Features.Get<EdgeRequest>()!;

    public void AnswerBegan() => AnsweredAt = time.GetTimestamp();

    /// <summary>
    /// Whether an answer of this status is put aside for another attempt; only safe requests get one. A new side on trial
    /// gets no error of its own through: the side that serves the region answers instead.
    /// </summary>
    public bool TriesAgainAfter(int status)
    {
        if (status < StatusCodes.Status500InternalServerError || !isSafe)
        {
            return false;
        }

        var serving = region.Traffic.Active;
        var isOnTrial = _colour != serving && Side == region[_colour];
        if (!(isOnTrial || status is 502 or 503 or 504) || !TryGrantRetry())
        {
            return false;
        }

        if (isOnTrial)
        {
            _colour = serving;
        }

        return true;
    }

    /// <summary>Whether a failed attempt is followed by another one.</summary>
    public bool TriesAgainAfter(AttemptFailure failure) =>
        failure switch
        {
            AttemptFailure.NeverSent => true,
            AttemptFailure.Lost => isSafe,
            _ => false,
        } && TryGrantRetry();

    /// <summary>Chooses the next destination; false when no destination of any region can be used.</summary>
    public bool MoveNext()
    {
        if (Destination is not null)
        {
            _tried = [.. _tried, Destination];
        }

        IsGrantedRetry = false;
        AnsweredAt = null;
        Destination = Choose(_tried) ?? Choose([]);
        return Destination is not null;
    }

    private bool TryGrantRetry()
    {
        if (_retries >= retries.Most || !budget.TryTake(retries.Budget))
        {
            return false;
        }

        _retries++;
        return IsGrantedRetry = true;
    }

    // Its own side first, then the side that serves the region, then the regions it falls back to, in their order.
    private Destination? Choose(Destination[] tried)
    {
        var active = region.Traffic.Active;
        return Choose(region[_colour], tried)
            ?? (active == _colour ? null : Choose(region[active], tried))
            ?? ChooseElsewhere(tried);
    }

    private Destination? ChooseElsewhere(Destination[] tried)
    {
        foreach (var fallback in region.Fallback)
        {
            if (Choose(fallback[fallback.Traffic.Active], tried) is { } destination)
            {
                return destination;
            }
        }

        return null;
    }

    private Destination? Choose(Side side, Destination[] tried)
    {
        var destination = side.Pick(tried);
        if (destination is not null)
        {
            Side = side;
        }

        return destination;
    }
}
