namespace IonMentoring.PersonaSdk;

/// <summary>How the lines of a playbook section are set.</summary>
public enum SectionStyle
{
    /// <summary>One after the other, as running text.</summary>
    Paragraph,

    /// <summary>Each behind a dash.</summary>
    Bullets,

    /// <summary>Numbered from 1.</summary>
    Steps,

    /// <summary>As they are, each on its own: for example a fenced block of code.</summary>
    Block,
}
