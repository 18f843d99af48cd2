// Every text of the page itself, in both languages; names of columns and classes come with the data.
(function (nw) {
  'use strict';

  nw.words = {
    nl: {
      skip: 'Naar de tabellen',
      map: 'Kaart', tables: 'Tabellen', print: 'Afdrukken', language: 'Taal',
      choose: 'Wat u ziet', find: 'Zoek een buurt, gebied of vak', findOpen: 'Zoek een buurt of telgebied',
      findNone: 'Niets gevonden', findSome: '{0} gevonden',
      theme: 'Kleur', part: 'Deel van de week', allHours: 'alle uren', legend: 'Legenda',
      layers: 'Lagen', opacity: 'Dekking van {0}', noData: 'geen gegevens: niet getekend',
      weak: 'weinig gegevens: half zo sterk', all: 'Alles', background: 'Achtergrond van PDOK',
      backgroundNote: 'Vraagt kaartbeelden aan service.pdok.nl: dat ziet dan welk gebied u bekijkt.',
      backgroundSource: 'Kaartgegevens © Kadaster',
      mapName: 'Kaart. Pijltjes: volgend vak. Enter: uitleg. Plus en min: zoomen. Escape: sluiten.',
      mapNameOpen: 'Kaart. Pijltjes: volgende buurt. Enter: gegevens. Plus en min: zoomen. Escape: sluiten.',
      zoomIn: 'Inzoomen', zoomOut: 'Uitzoomen', whole: 'Hele gemeente',
      why: 'Waarom deze score?', details: 'Gegevens', close: 'Sluiten', glance: 'In één oogopslag',
      glanceAreas: '{0} risicogebieden. De hoogste:', glanceCells: '{0} vakken in de klasse “{1}”.',
      glanceRows: '{0} van de {1} {2}: {3}.', glanceReports: '{0} meldingen',
      how: 'Klik op een vak, een gebied of een stip, of loop met de pijltjes over de kaart.',
      howOpen: 'Klik op een buurt of een stip, of loop met de pijltjes over de kaart.',
      score: 'Score', of100: 'van 100', between: '{0} tot {1}', interval: '95%-interval {0} tot {1}',
      rank: 'Plaats {0} tot {1} van {2} vakken', sum: 'Samen',
      mostly: 'Vooral door {0}.', and: ' en ', points: '{0} ({1} van de {2} punten)',
      parts: 'Waaruit de score bestaat', figures: 'Cijfers', week: 'In delen van de week',
      reports: 'Meldingen', className: 'Klasse', when: 'Wanneer', cell: 'Vak',
      noScore: 'Van deze plek is te weinig bekend voor een score. Dat is iets anders dan een lage score.',
      weakNote: 'Er zijn hier weinig gegevens: lees de score met de marge ernaast.',
      period: 'Periode', until: '{0} tot en met {1}', here: 'Hier ligt ook',
      onMap: 'Toon {0} op de kaart', download: 'Download als CSV', rows: '{0} rijen',
      sort: 'Sorteer op {0}', merged: 'Elk vierkant is {0} m breed en toont het hoogste van zijn vakken.',
      north: 'N', nothing: '–',
      source: 'Nachtwacht · run {0}', publicSource: 'Nachtwacht · uitgave {0}', made: 'Kaart met Leaflet',
      yes: 'ja', no: 'nee', cellSize: 'vakken van {0} m', shown: 'Getoond: {0}',
      words: 'Alleen rijen met', leaf: 'rij {0} tot en met {1} van {2}', former: 'Vorige', next: 'Volgende',
      advice: 'Wat te doen', times: 'Toen en nu', now: 'nu', then: 'toen', timesHow: 'Schuif de vorige run van links over de kaart.',
      failed: 'Deze kaart kon niet worden geopend. Gebruik een recente versie van Firefox, Chrome, Edge of Safari.'
    },
    en: {
      skip: 'To the tables',
      map: 'Map', tables: 'Tables', print: 'Print', language: 'Language',
      choose: 'What you see', find: 'Find a neighbourhood, area or cell', findOpen: 'Find a neighbourhood or zone',
      findNone: 'Nothing found', findSome: '{0} found',
      theme: 'Colour', part: 'Part of the week', allHours: 'all hours', legend: 'Legend',
      layers: 'Layers', opacity: 'Opacity of {0}', noData: 'no data: not drawn',
      weak: 'little data: half as strong', all: 'All', background: 'Background by PDOK',
      backgroundNote: 'Asks service.pdok.nl for map images: it then sees which area you look at.',
      backgroundSource: 'Map data © Kadaster',
      mapName: 'Map. Arrows: next cell. Enter: explanation. Plus and minus: zoom. Escape: close.',
      mapNameOpen: 'Map. Arrows: next neighbourhood. Enter: details. Plus and minus: zoom. Escape: close.',
      zoomIn: 'Zoom in', zoomOut: 'Zoom out', whole: 'Whole municipality',
      why: 'Why this score?', details: 'Details', close: 'Close', glance: 'At a glance',
      glanceAreas: '{0} risk areas. The highest:', glanceCells: '{0} cells in the class “{1}”.',
      glanceRows: '{0} of {1} {2}: {3}.', glanceReports: '{0} reports',
      how: 'Click a cell, an area or a dot, or walk over the map with the arrow keys.',
      howOpen: 'Click a neighbourhood or a dot, or walk over the map with the arrow keys.',
      score: 'Score', of100: 'of 100', between: '{0} to {1}', interval: '95% interval {0} to {1}',
      rank: 'Place {0} to {1} of {2} cells', sum: 'Together',
      mostly: 'Mostly because of {0}.', and: ' and ', points: '{0} ({1} of the {2} points)',
      parts: 'What the score is made of', figures: 'Figures', week: 'In parts of the week',
      reports: 'Reports', className: 'Class', when: 'When', cell: 'Cell',
      noScore: 'Too little is known of this place for a score. That is not the same as a low score.',
      weakNote: 'There is little data here: read the score with the margin beside it.',
      period: 'Period', until: '{0} up to and including {1}', here: 'Also here',
      onMap: 'Show {0} on the map', download: 'Download as CSV', rows: '{0} rows',
      sort: 'Sort by {0}', merged: 'Each square is {0} m wide and shows the highest of its cells.',
      north: 'N', nothing: '–',
      source: 'Nachtwacht · run {0}', publicSource: 'Nachtwacht · release {0}', made: 'Map with Leaflet',
      yes: 'yes', no: 'no', cellSize: 'cells of {0} m', shown: 'Shown: {0}',
      words: 'Only rows with', leaf: 'rows {0} to {1} of {2}', former: 'Previous', next: 'Next',
      advice: 'What to do', times: 'Then and now', now: 'now', then: 'then', timesHow: 'Slide the former run over the map from the left.',
      failed: 'This map could not be opened. Use a recent version of Firefox, Chrome, Edge or Safari.'
    }
  };

  nw.language = 'nl';

  /** A text of the page; {0}, {1} … are filled in. */
  nw.word = function (key, ...values) {
    return nw.words[nw.language][key].replace(/\{(\d)\}/g, (all, i) => values[i]);
  };

  /** A text that came with the data in both languages. */
  nw.say = function (pair) {
    return pair[nw.language === 'en' ? 1 : 0].replace(/ %/g, '\u00a0%');
  };
})(window.nw = window.nw || {});
