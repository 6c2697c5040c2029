using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner.Reports;

/// <summary>Writes what came of a run in one form.</summary>
internal interface IReport
{
    ReportFormat Format { get; }

    /// <summary>What its file's name ends in.</summary>
    string Ending { get; }

    string Write(RunReport run);
}
