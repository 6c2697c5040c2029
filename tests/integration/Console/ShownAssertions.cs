using Microsoft.Playwright;

namespace IonMentoring.Integration.Tests;

/// <summary>What must be on a page, however slow the machine.</summary>
internal static class ShownAssertions
{
    public static float LimitMs { get; } = (float)Eventually.Limit.TotalMilliseconds;

    public static Task ShouldShowAsync(this ILocator locator) => Assertions.Expect(locator).ToBeVisibleAsync(new() { Timeout = LimitMs });

    public static Task ShouldSayAsync(this ILocator locator, string text) => Assertions.Expect(locator).ToContainTextAsync(text, new() { Timeout = LimitMs });
}
