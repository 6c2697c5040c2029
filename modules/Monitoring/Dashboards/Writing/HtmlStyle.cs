namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>How the page looks. Every text has a contrast of at least 4.5 to what is behind it, every line of at least 3, in the dark and on paper too.</summary>
internal static class HtmlStyle
{
    public const string Css = """

        :root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--text:#1b1f24;--quiet:#555e68;--edge:#d3d8de;
        --healthy:#166534;--degraded:#8a4b00;--critical:#b42318;
        --l0:#1d4ed8;--l1:#b45309;--l2:#15803d;--l3:#be185d;--l4:#6d28d9;--l5:#0e7490;--l6:#4d5560;--l7:#a16207}
        @media(prefers-color-scheme:dark){:root{--page:#14171b;--card:#1d2126;--text:#e8eaed;--quiet:#a9b2bc;--edge:#3a424b;
        --healthy:#6ee7a0;--degraded:#fbbf5a;--critical:#ff9c92;
        --l0:#7db1ff;--l1:#ffb454;--l2:#6ee7a0;--l3:#ff92c2;--l4:#c4a7ff;--l5:#5fd7ee;--l6:#c3cad2;--l7:#f2d16b}}
        *{box-sizing:border-box}
        body{margin:0;padding:1rem;background:var(--page);color:var(--text);font:1rem/1.45 system-ui,sans-serif}
        h1{margin:0;font-size:1.6rem}h2{margin:0 0 .6rem;font-size:1.1rem}
        header p{margin:.2rem 0}header ul{margin:.3rem 0;padding-left:1.2rem}
        main{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));margin-top:1rem}
        section{min-width:0;padding:1rem;background:var(--card);border:1px solid var(--edge);border-radius:.5rem}
        section.wide{grid-column:1/-1}
        dl{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;margin:0 0 .8rem}
        dt{color:var(--quiet);font-size:.85rem}dd{margin:0;font-size:1.2rem;font-variant-numeric:tabular-nums}
        em{font-size:.85rem}
        .healthy{color:var(--healthy)}.degraded{color:var(--degraded)}.critical{color:var(--critical)}
        figure{margin:0}figure>svg{display:block;width:100%;height:auto}
        svg text{fill:var(--quiet);font:12px system-ui,sans-serif}
        .grid{stroke:var(--edge);fill:none}.axis{stroke:var(--quiet);fill:none}
        .line{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
        .l0{stroke:var(--l0)}.l1{stroke:var(--l1);stroke-dasharray:7 4}.l2{stroke:var(--l2);stroke-dasharray:2 4}.l3{stroke:var(--l3);stroke-dasharray:9 4 2 4}
        .l4{stroke:var(--l4)}.l5{stroke:var(--l5);stroke-dasharray:7 4}.l6{stroke:var(--l6);stroke-dasharray:2 4}.l7{stroke:var(--l7);stroke-dasharray:9 4 2 4}
        .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.4rem 0 .8rem;padding:0;list-style:none;font-size:.85rem;overflow-wrap:anywhere}
        .legend svg{width:24px;height:8px;margin-right:.4rem}.legend span{color:var(--quiet)}
        .scroll{overflow-x:auto}.scroll:focus-visible{outline:2px solid var(--l0);outline-offset:2px}
        table{width:100%;border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
        th,td{padding:.3rem .6rem;border-bottom:1px solid var(--edge);text-align:left;vertical-align:top}
        thead th{color:var(--quiet)}tbody th{font-weight:500}
        li,dd{overflow-wrap:anywhere}th,td{overflow-wrap:break-word}
        section>p{margin:.4rem 0 0;color:var(--quiet)}
        @media print{:root{color-scheme:light;--page:#fff;--card:#fff;--text:#000;--quiet:#333;--edge:#999;--healthy:#166534;--degraded:#8a4b00;--critical:#b42318;
        --l0:#1d4ed8;--l1:#b45309;--l2:#15803d;--l3:#be185d;--l4:#6d28d9;--l5:#0e7490;--l6:#4d5560;--l7:#a16207}
        body{padding:0;font-size:10pt}main{display:block}section{break-inside:avoid;margin-bottom:.8rem;border-radius:0}.scroll{overflow:visible}}

        """;
}
