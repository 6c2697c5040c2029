using System.Text.RegularExpressions;

namespace IonMentoring.Suggestions.Composer;

/// <summary>What tells a problem, a wish and a limit in a clause.</summary>
internal sealed partial record ClauseCues(Regex Problem, Regex Wish, Regex Constraint)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static ClauseCues English { get; } = new(EnglishProblem(), EnglishWish(), EnglishConstraint());

    public static ClauseCues Korean { get; } = new(KoreanProblem(), KoreanWish(), KoreanConstraint());

    [GeneratedRegex(
        @"\b(?:can't|can’t|cannot|couldn't|keeps? \w+ing|struggl\w*|stuck|fail\w*|miss(?:ing|ed)|broken?|breaks?|crash\w*|errors?|bugs?|problems?|issues?|troubl\w*|difficult\w*|hard (?:to|time)|afraid|scared|worr(?:y|ied|ies)|anxious|overwhelm\w*|confus\w*|(?:don't|don’t|doesn't|doesn’t) (?:know|understand|get|work|listen|agree)|not working|behind|too (?:late|much|many|long|slow)|conflicts?|argu(?:e|ing|ments?)|tired|exhausted|burn(?:ed|t)? ?out|frustrat\w*|annoy\w*|slow|down|lost|blocked|flaky|delay\w*|ignor\w*|never)\b",
        Options, 1000)]
    private static partial Regex EnglishProblem();

    [GeneratedRegex(
        @"\b(?:i want|we want|i'd like|i’d like|i would like|i wish|i hope|hoping to|i need|we need|need to|would love|how (?:do|can|should|could|would) (?:i|we|you)|how to|help me|looking for|(?:trying|try|want) to|my goal|our goal|what should (?:i|we)|could you|can you)\b",
        Options, 1000)]
    private static partial Regex EnglishWish();

    [GeneratedRegex(
        @"\b(?:by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|noon|next|the end|end of|\d)|until|before (?:the|next|my|our|monday|friday)|only|without|within|at most|no more than|budget|no time|no money|limited|(?:\d+|one|two|three|four|five|six|ten|a few|a couple of) (?:minutes?|hours?|days?|weeks?|months?|people|engineers?|developers?|dollars|euros|percent))\b",
        Options, 1000)]
    private static partial Regex EnglishConstraint();

    [GeneratedRegex("못|안 ?돼|안 ?되|힘들|힘드|어렵|어려|문제|막혀|막막|답답|놓[치쳐쳤]|실패|오류|에러|고장|버그|느려|느리|걱정|불안|지쳐|지쳤|지친|모르겠|헷갈|스트레스|갈등|싸[우웠]|짜증|무서|늦[어었]", Options, 1000)]
    private static partial Regex KoreanProblem();

    [GeneratedRegex("고 ?싶|원해|원합|바라|려고 ?[하해합]|필요[해합하]|어떻게|방법|도와|좋겠|알려 ?[주줘]|조언|궁금", Options, 1000)]
    private static partial Regex KoreanWish();

    [GeneratedRegex(@"까지|밖에|없이|안에|이내|예산|마감|시간이 없|이하|만 가능|\d+ ?(?:일|주|개월|달|시간|분|명|원|만원|퍼센트|%)", Options, 1000)]
    private static partial Regex KoreanConstraint();
}
