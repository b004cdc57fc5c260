using Screening.Lists.Xml;

namespace Screening.Lists.ChXml;

/// <summary>Reads one target as it stands today, then what its modifications added and removed: names of the past are former names.</summary>
internal sealed class ChTarget(EntryFacts facts, ChReferences references, PieceNotes notes)
{
    private static readonly HashSet<string> Asked =
        ["target", "individual", "entity", "object", "identity", "name", "name-part", "day-month-year", "address", "identification-document", "modification"];

    private static readonly HashSet<string> Known =
    [
        .. Asked, "sanctions-set-id", "foreign-identifier", "generic-attribute", "justification", "other-information", "relation", "remark", "nationality", "country", "place-of-birth",
        "value", "spelling-variant", "c-o", "address-details", "p-o-box", "zip-code", "number", "issuer", "date-of-issue", "expiry-date", "added", "removed",
    ];

    private static readonly HashSet<string> None = [];

    public void Read(XmlPiece target)
    {
        notes.Stray(target, target.Name);
        var sets = new List<ChSet>();
        foreach (var child in target.Children)
        {
            switch (child.Name)
            {
                case "@ssid" or "modification":
                    break;
                case "sanctions-set-id" or "@sanctions-set-id":
                    ReadSet(child, sets);
                    break;
                case "foreign-identifier" or "generic-attribute":
                    facts.AddAttribute(child.Name, string.Join(' ', child.Texts()));
                    break;
                case "individual" or "entity" or "object":
                    ReadSubject(child);
                    break;
                default:
                    notes.Unknown(child, child.Name.TrimStart('@'));
                    break;
            }
        }

        notes.UnknownBelow(target, Known, Asked);
        foreach (var change in target.Named("modification").SelectMany(static modification => modification.Children).Where(static child => child.Name is "added" or "removed"))
            notes.UnknownBelow(change, Known, None);
        foreach (var measure in ChHistory.Measures(target, sets, facts, notes))
            EntryFacts.AddOnce(facts.Measures, measure);
        if (!facts.HasName)
            notes.NameByEveryText(target);
        new ChAmendments(target, facts, references, notes).Read();
    }

    private void ReadSet(XmlPiece reference, List<ChSet> sets)
    {
        if (references.Set(reference.Text) is not { } set)
        {
            facts.AddAttribute("sanctions-set-id", reference.Text);
            notes.Problem("set-unknown", ProblemSeverity.Warning, reference, "no such set of measures stands before the target; its number is kept as an attribute");
            return;
        }

        sets.Add(set);
        if (set.Programme.Length > 0)
            EntryFacts.AddOnce(facts.Programmes, set.Programme);
        facts.AddAttribute("program-name", set.ProgrammeName);
        foreach (var origin in set.Origins)
            facts.AddAttribute("origin", origin);
        facts.AddAttribute("sanctions-set", set.Words);
    }

    private void ReadSubject(XmlPiece subject)
    {
        SubjectKind? kind = (subject.Name, subject.Attribute("object-type")) switch
        {
            ("individual", _) => SubjectKind.Person,
            ("entity", _) => SubjectKind.Organization,
            (_, "vessel") => SubjectKind.Vessel,
            (_, "aircraft") => SubjectKind.Aircraft,
            _ => null,
        };
        if (kind is null)
        {
            facts.AddAttribute("object/object-type", subject.Attribute("object-type"));
            notes.Problem("kind-unknown", ProblemSeverity.Warning, subject, "no known kind of object; kept as an attribute");
        }

        facts.Kind = kind ?? SubjectKind.Unknown;
        notes.Stray(subject, subject.Name);

        // The main identity first: its primary name is the target's.
        foreach (var identity in subject.Named("identity").OrderBy(static identity => identity.Attribute("main") == "true" ? 0 : 1))
            new ChIdentity(facts, references, notes).Read(identity);
        foreach (var child in subject.Children)
        {
            switch (child.Name)
            {
                case "identity" or "@object-type" or "@ssid":
                    break;
                case "@sex":
                    facts.AddAttribute("sex", child.Text);
                    break;
                case "justification":
                    facts.AddAttribute(child.Name, child.Text);
                    break;
                case "other-information":
                    ReadInformation(child);
                    break;
                case "relation":
                    facts.AddAttribute(child.Name, string.Join(' ', new[] { child.Attribute("relation-type"), child.Attribute("target-id"), child.TextOf("remark") }.Where(static text => text.Length > 0)));
                    break;
                default:
                    notes.Unknown(child, $"{subject.Name}/{child.Name.TrimStart('@')}");
                    break;
            }
        }
    }

    private void ReadInformation(XmlPiece information)
    {
        if (information.Text.Length > 0)
            facts.AddRemarksWithNumbers(information.Text);
    }
}
