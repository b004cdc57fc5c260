namespace Screening.History;

/// <summary>What listings that two editions both print lost between them: a column gone or a companion cut shows here and in no count of listings.</summary>
internal sealed class FactLosses
{
    // Not identifiers and remarks: one list's formats print them in different places, and genuine histories change the format.
    private static readonly (string Field, Func<ListingDetails, bool> Holds)[] Fields =
    [
        ("birth dates", static details => details.BirthDates.Count > 0),
        ("programmes", static details => details.Programmes.Count > 0),
    ];

    private readonly int[] had = new int[Fields.Length];
    private readonly int[] lost = new int[Fields.Length];

    public int Names { get; private set; }

    public int NamesLost { get; private set; }

    /// <summary>The field with the largest share of listings that lost all of it.</summary>
    public (string Field, int Had, int Lost) Worst
    {
        get
        {
            var worst = 0;
            for (var i = 1; i < Fields.Length; i++)
            {
                if ((long)lost[i] * Math.Max(1, had[worst]) > (long)lost[worst] * Math.Max(1, had[i]))
                    worst = i;
            }

            return (Fields[worst].Field, had[worst], lost[worst]);
        }
    }

    /// <summary>Takes what a listing printed before and prints now. Parts of an edition that were not delivered say nothing.</summary>
    public void Add(ListEntry before, ListEntry now)
    {
        if (before.Details is { } old && now.Details is { } next)
        {
            AddNames(old.Names.Count - 1, next.Names.Count - 1);
            for (var i = 0; i < Fields.Length; i++)
            {
                var held = Fields[i].Holds(old);
                had[i] += held ? 1 : 0;
                lost[i] += held && !ReferenceEquals(old, next) && !Fields[i].Holds(next) ? 1 : 0;
            }
        }

        if (before.CompanionNames is { } names && now.CompanionNames is { } rest)
            AddNames(names.Count, rest.Count);
    }

    private void AddNames(int before, int now)
    {
        Names += Math.Max(0, before);
        NamesLost += Math.Max(0, before - Math.Max(0, now));
    }
}
