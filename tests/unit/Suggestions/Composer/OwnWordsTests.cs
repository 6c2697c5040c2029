using IonMentoring.Suggestions.Composer;

namespace IonMentoring.Suggestions.Tests.Composer;

public sealed class OwnWordsTests
{
    [Fact]
    public void In_english_problemWishAndConstraint()
    {
        var words = OwnWords.In("I keep missing deadlines, but I want to finish the report by Friday. Thanks!", "en");
        words.Problem.ShouldBe("I keep missing deadlines");
        words.Wish.ShouldBe("I want to finish the report by Friday");
        words.Constraint.ShouldBe("I want to finish the report by Friday");
        words.Quote.ShouldBe(words.Problem);
    }

    [Fact]
    public void In_korean_problemWishAndConstraint()
    {
        var words = OwnWords.In("약속을 자꾸 놓쳐요. 금요일까지 끝내고 싶어요.", "ko");
        words.Problem.ShouldBe("약속을 자꾸 놓쳐요");
        words.Wish.ShouldBe("금요일까지 끝내고 싶어요");
        words.Constraint.ShouldBe(words.Wish);
    }

    [Fact]
    public void In_nothingTelling_quotesTheLongestClause()
    {
        var words = OwnWords.In("Hello. The sun shines over the hills.", "en");
        words.ShouldBe(new OwnWords("The sun shines over the hills", null, null, null));
    }

    [Fact]
    public void In_longClause_isCutBetweenWords()
    {
        var quote = OwnWords.In(string.Concat(Enumerable.Repeat("word ", 100)), "en").Quote;
        quote.Length.ShouldBeLessThan(100);
        quote.ShouldEndWith("word…");
    }

    [Fact]
    public void In_onlyEmoji_quotesThemWhole()
    {
        var quote = OwnWords.In(string.Concat(Enumerable.Repeat("🙂", 100)), "en").Quote;
        quote.ShouldNotBeEmpty();
        quote.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void Fill_wordsThatLookLikeASlot_stayWords() =>
        new OwnWords("I typed {wish}", null, "secret", null).Fill("You wrote “{quote}”.").ShouldBe("You wrote “I typed {wish}”.");

    [Fact]
    public void FitOf_needsWordsThatAreNotThere_none()
    {
        var words = new OwnWords("q", null, "w", null);

        words.FitOf("“{problem}”").ShouldBe(LineFit.None);
        words.FitOf("“{wish}”, “{problem}”").ShouldBe(LineFit.None);
        words.FitOf("“{wish}” and { so on }").ShouldBe(LineFit.Own);
        words.FitOf("{ so on }").ShouldBe(LineFit.General);
        words.FitOf("So on.").ShouldBe(LineFit.General);
    }

    [Fact]
    public void Fill_otherBraces_stay() => new OwnWords("q", null, null, null).Fill("{ return {quote}; }").ShouldBe("{ return q; }");
}
