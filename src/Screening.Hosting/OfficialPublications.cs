namespace Screening.Hosting;

/// <summary>Where the publishers offer their lists; each can be overridden by <see cref="ListRefreshSettings.Publications"/>.</summary>
/// <remarks>
/// OFAC's flat files are taken for their companions, which expose a cut that a single file hides. The EU's token is a public constant. The
/// OFSI consolidated list ended on 2026-01-28; the UK Sanctions List is the one.
/// </remarks>
internal static class OfficialPublications
{
    private const string Ofac = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/";

    public static IReadOnlyList<Publication> All { get; } =
    [
        One("au-dfat", "au-dfat.xlsx", "https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx"),
        One("ca-sema", "sema-lmes.xml", "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml"),
        One("ch-seco", "consolidated-list.xml", "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction"),
        One("eu-fsf", "xmlFullSanctionsList_1_1.xml", "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"),
        One("uk-sl", "UK-Sanctions-List.xml", "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml"),
        One("un-sc", "consolidated.xml", "https://scsanctions.un.org/resources/xml/en/consolidated.xml"),
        One("us-csl", "consolidated.csv", "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv"),
        new(new ListId("us-ofac-cons"), [OfacFile("cons_add.csv"), OfacFile("cons_alt.csv"), OfacFile("cons_comments.csv"), OfacFile("cons_prim.csv")]),
        new(new ListId("us-ofac-sdn"), [OfacFile("add.csv"), OfacFile("alt.csv"), OfacFile("sdn.csv"), OfacFile("sdn_comments.csv")]),
    ];

    private static Publication One(string list, string name, string address) => new(new ListId(list), [new PublishedFile(name, new Uri(address))]);

    private static PublishedFile OfacFile(string name) => new(name, new Uri(Ofac + name.ToUpperInvariant()));
}
