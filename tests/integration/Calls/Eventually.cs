namespace IonMentoring.Integration.Tests;

/// <summary>Waits for what must come, however slow the machine.</summary>
internal static class Eventually
{
    /// <summary>Nothing takes this long unless it is broken.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Asks again and again until the answer is the wanted one.</summary>
    public static async Task<Answer> AnswerAsync(Func<Task<Answer>> ask, Func<Answer, bool> wanted, TimeSpan? limit = null)
    {
        var startedAt = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (wanted(answer))
            {
                return answer;
            }

            if (TimeProvider.System.GetElapsedTime(startedAt) > (limit ?? Limit))
            {
                throw new TimeoutException($"The wanted answer did not come. The last one: {answer.Status} {answer.Raw}");
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>Looks again and again until it is so.</summary>
    public static async Task TrueAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await holds())
        {
            await Task.Delay(Pause, limit.Token);
        }
    }

    /// <summary>Asks until an answer comes from the model: the first ones pay for starting up.</summary>
    public static Task<Answer> ModelAnswersAsync(HttpClient client) =>
        AnswerAsync(() => client.AskAsync(Paths.Process, Messages.Uncached("Are you there?", Keys.Lua)), answer => answer.Status == 200);
}
