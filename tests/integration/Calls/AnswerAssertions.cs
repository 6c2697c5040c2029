namespace IonMentoring.Integration.Tests;

/// <summary>What every answer of a sort must hold to.</summary>
internal static class AnswerAssertions
{
    public static void ShouldBeOk(this Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Raw);
        answer.MediaType.ShouldBe("application/json");
    }

    /// <summary>A refusal in the form of version 2: our members, and those of RFC 9457 beside them.</summary>
    public static void ShouldBeProblem(this Answer answer, int status, string code)
    {
        answer.Status.ShouldBe(status, answer.Raw);
        answer.MediaType.ShouldBe("application/problem+json");
        var problem = answer.Json;
        problem.Text("error.code").ShouldBe(code, answer.Raw);
        problem.Flag("success").ShouldBeFalse();
        problem.Text("type").ShouldNotBeNullOrWhiteSpace();
        problem.Text("title").ShouldNotBeNullOrWhiteSpace();
        problem.Whole("status").ShouldBe(status);
        problem.Text("detail").ShouldBe(problem.Text("error.message"));
        problem.Text("detail").ShouldNotBeNullOrWhiteSpace();
        problem.Text("request_id").ShouldNotBeNullOrWhiteSpace();
        problem.Text("request_id").ShouldBe(answer.Header("X-Request-ID"));
        problem.Text("timestamp").ShouldEndWith("Z", Case.Sensitive);
    }

    /// <summary>A refusal that names the field it is about, or is about none.</summary>
    public static void ShouldBeProblem(this Answer answer, int status, string code, string? field)
    {
        answer.ShouldBeProblem(status, code);
        var named = answer.Json.Find("error.field")?.GetValue<string>();
        named.ShouldBe(field, answer.Raw);
    }

    /// <summary>A refusal in the form of version 1.</summary>
    public static void ShouldBeOldProblem(this Answer answer, int status)
    {
        answer.Status.ShouldBe(status, answer.Raw);
        answer.MediaType.ShouldBe("application/json");
        answer.Json.AsObject().Count.ShouldBe(1, answer.Raw);
        answer.Json.Text("detail").ShouldNotBeNullOrWhiteSpace();
        answer.ShouldBeDeprecated();
    }

    public static void ShouldBeDeprecated(this Answer answer)
    {
        answer.Header("Deprecation").ShouldBe("true");
        answer.Header("Link").ShouldBe("</api/v2/process>; rel=\"successor-version\"");
    }

    /// <summary>After something bad, something good still works.</summary>
    public static async Task ShouldStillServeAsync(this HttpClient client)
    {
        var answer = await client.AskAsync(Paths.Process, Messages.With("Does it still work?", Keys.Elro));
        answer.ShouldBeOk();
        answer.Json.Text("persona_used").ShouldBe("Elro");
    }
}
