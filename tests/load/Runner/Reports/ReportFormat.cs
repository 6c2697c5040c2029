namespace IonMentoring.LoadRunner.Reports;

/// <summary>The forms of a report.</summary>
public enum ReportFormat
{
    /// <summary>For a terminal or a log.</summary>
    Txt,

    /// <summary>For a page of documentation.</summary>
    Md,

    /// <summary>Two files: the steps, and each second.</summary>
    Csv,

    /// <summary>For machines.</summary>
    Json,

    /// <summary>One page with curves, which needs nothing else.</summary>
    Html,
}
