using System.Globalization;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation.BadInputs;

/// <summary>One row of the manifest.</summary>
internal sealed record BadInput
{
    /// <summary>The file, as the manifest names it.</summary>
    public required string File { get; init; }

    /// <summary>Its path.</summary>
    public required string Path { get; init; }

    /// <summary>Who must read it.</summary>
    public required string Reader { get; init; }

    /// <summary>Whether the question is what a batch's output carries.</summary>
    public required bool AsksForPayload { get; init; }

    /// <summary>The path of the edition in force before; null when there is none.</summary>
    public required string? Previous { get; init; }

    /// <summary>The paths of the files delivered with it.</summary>
    public required IReadOnlyList<string> Companions { get; init; }

    /// <summary>The listing or row that must not get lost.</summary>
    public required string WitnessId { get; init; }

    /// <summary>Its name.</summary>
    public required string Witness { get; init; }

    /// <summary>The day asked about; null when the manifest asks for none.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The seconds allowed.</summary>
    public required double LimitSeconds { get; init; }

    /// <summary>The hash that the file must have; null when none is given.</summary>
    public required string? Pinned { get; init; }

    /// <summary>There is no service to hand requests to.</summary>
    public bool IsRun => Reader != "http";

    /// <exception cref="InvalidDataException">The manifest lacks a column.</exception>
    public static BadInput Of(Row row, string folder)
    {
        var witness = row["witness"];
        return new BadInput
        {
            File = row["file"], Path = At(row["file"]), Reader = row["reader"], AsksForPayload = row["expected"] == "neutralised",
            Previous = row["previous"] is { Length: > 0 } previous ? At(previous) : null,
            Companions = [.. row["companions"].Split([';', '|', ' '], StringSplitOptions.RemoveEmptyEntries).Select(At)],
            WitnessId = row["witness_id"], Witness = witness, AsOf = IsoDay.TryParse(row["as_of"], out var day) ? day : null,
            LimitSeconds = double.Parse(row["limit_s"], CultureInfo.InvariantCulture), Pinned = row["pinned"] is { Length: > 0 } hash ? hash : null,
        };

        string At(string name) => System.IO.Path.Combine(folder, name);
    }
}
