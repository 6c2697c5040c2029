namespace IonMentoring.Personas.Tests.Building;

/// <summary>The source of a well-behaved persona, of which a test replaces the parts it is about.</summary>
internal sealed record PersonaSource
{
    /// <summary>The name of the persona and of its assembly.</summary>
    public string Name { get; init; } = "Vera";

    public int Order { get; init; } = 7;

    /// <summary>The assembly's informational version.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>What stands before <c>class</c>.</summary>
    public string Modifiers { get; init; } = "public sealed";

    /// <summary>The constructor's parameters.</summary>
    public string Parameters { get; init; } = "IPersonaFiles files";

    /// <summary>The statements that end the constructor.</summary>
    public string Constructor { get; init; } = string.Empty;

    /// <summary>An expression; <c>Describe()</c> is the sound descriptor, <c>Even()</c> its affinities.</summary>
    public string Descriptor { get; init; } = "Describe()";

    /// <summary>An expression, in the constructor.</summary>
    public string Playbook { get; init; } = """files.OpenPlaybook("playbook.json")""";

    /// <summary>The statements of the method.</summary>
    public string BuildPrompt { get; init; } = "return PersonaPrompt.From(_template, request);";

    /// <summary>The statements of the method.</summary>
    public string ShapeAnswer { get; init; } = "return answer.Trim();";

    /// <summary>The statements of the method; without any, the persona is not disposable.</summary>
    public string Dispose { get; init; } = string.Empty;

    /// <summary>Further members of the class, whose name is <c>ThePersona</c>.</summary>
    public string Members { get; init; } = string.Empty;

    /// <summary>Further types.</summary>
    public string Types { get; init; } = string.Empty;

    private string Interfaces => Dispose.Length == 0 ? "IPersona" : "IPersona, IDisposable";

    private string DisposeMethod => Dispose.Length == 0 ? string.Empty : "public void Dispose() { " + Dispose + " }";

    /// <summary>Compiles it and adds a prompt, a playbook and the libraries it references.</summary>
    public PluginFiles Build(params Library[] libraries) => PluginFiles.Of([PluginBuilder.Compile(Name, Text(), libraries), .. libraries]);

    private string Text() => $$"""
        using System;
        using System.Collections;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using IonMentoring.PersonaSdk;

        [assembly: System.Reflection.AssemblyInformationalVersion("{{Version}}")]

        namespace Plugin;

        {{Modifiers}} class ThePersona : {{Interfaces}}
        {
            private readonly IPromptTemplate _template;

            public ThePersona({{Parameters}})
            {
                _template = files.OpenTemplate("prompt.liquid");
                Playbook = {{Playbook}};
                {{Constructor}}
            }

            public PersonaDescriptor Descriptor => {{Descriptor}};

            public Playbook Playbook { get; }

            public PersonaPrompt BuildPrompt(PromptRequest request)
            {
                {{BuildPrompt}}
            }

            public string ShapeAnswer(string answer, PromptRequest request)
            {
                {{ShapeAnswer}}
            }

            {{DisposeMethod}}

            private static PersonaDescriptor Describe() => new()
            {
                Name = "{{Name}}",
                Order = {{Order}},
                Summary = "A persona of the tests.",
                Traits = ["patient"],
                Strengths = ["testing"],
                PreferredTones = [Tone.Calm],
                PromptStyle = "plain",
                Affinity = Even(),
            };

            private static AffinityProfile Even() => new()
            {
                Tones = Enum.GetValues<Tone>().ToDictionary(tone => tone, _ => 0.5m),
                Paces = Enum.GetValues<Pace>().ToDictionary(pace => pace, _ => 0.5m),
                Intents = Enum.GetValues<Intent>().ToDictionary(intent => intent, _ => 0.5m),
            };

            {{Members}}
        }

        {{Types}}
        """;
}
