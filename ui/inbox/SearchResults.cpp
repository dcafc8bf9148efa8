// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SearchResults.h"

#include "models/items/SearchModel.h"
#include "ui/inbox/SearchHitDelegate.h"
#include "ui/kit/EmptyState.h"
#include "ui/kit/Text.h"
#include "ui/tips/TipWords.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

SearchResults::SearchResults(SearchModel &model, const kit::TimeText &times, const Clock &clock,
                             QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_times(times)
    , m_view(new QTableView)
    , m_delegate(new SearchHitDelegate(times, clock, this))
    , m_count(new kit::Label(QString(), kit::Type::State, &kit::Tokens::text))
    , m_pages(new QStackedLayout)
    , m_help(makeHelp())
    , m_hits(new QWidget)
    , m_nothing(new kit::EmptyState)
    , m_blank(new QWidget)
{
    m_model.setDescribe([times](const SearchHit &hit) { return TipWords::spoken(hit, times); });
    m_view->setObjectName(QStringLiteral("searchHits"));
    m_view->setAccessibleName(tr("Messages found"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(m_delegate);
    m_view->horizontalHeader()->hide();
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(kit::tipRowHeight());
    m_view->setModel(&m_model);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);

    auto *head = new QWidget;
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(12, 0, 16, 0);
    headRow->addWidget(m_count);
    headRow->addStretch(1);
    headRow->addWidget(new kit::Label(tr("Newest first"), kit::Type::Secondary, &kit::Tokens::text2));
    head->setFixedHeight(kit::scaled(40) - 1);

    auto *column = new QVBoxLayout(m_hits);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new kit::Rule);
    column->addWidget(m_view, 1);

    m_nothing->setGlyph(kit::Glyph::Search);
    m_nothing->setTitle(tr("No message has all of this"));
    m_nothing->setSentence(tr("Try fewer words, only the beginning of a word, or take a filter away."));
    connect(m_nothing->addButton(tr("Clear the search")), &QAbstractButton::clicked, this,
            &SearchResults::clearWanted);

    setLayout(m_pages);
    for (QWidget *page : {m_help, m_hits, static_cast<QWidget *>(m_nothing), m_blank})
        m_pages->addWidget(page);

    connect(&m_model, &SearchModel::answered, this, &SearchResults::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    Q_EMIT hitChosen(m_model.hit(current.row()));
            });
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT hitOpened(m_model.hit(index.row())); });
    refresh();
}

QWidget *SearchResults::makeHelp()
{
    auto *help = new kit::EmptyState;
    help->setGlyph(kit::Glyph::Search);
    help->setTitle(tr("Search all messages"));
    help->setSentence(tr("Words are found anywhere in a message, together with any of these:"));
    help->addExample(QStringLiteral("\"white van\""), tr("exactly these words, in this order"));
    help->addExample(QStringLiteral("convert*"), tr("words that begin so"));
    help->addExample(QStringLiteral("in:mill-ward"), tr("in this channel"));
    help->addExample(QStringLiteral("from:amber"), tr("from this person"));
    help->addExample(QStringLiteral("is:owed"), tr("also new, mine, waiting, open, closed"));
    help->addExample(QStringLiteral("after:2025-05-01"), tr("written then or later; also before:"));
    return help;
}

void SearchResults::takeKeyboard()
{
    if (m_model.rowCount() == 0)
        return;
    m_view->setFocus();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model.index(0));
}

void SearchResults::step(int rows)
{
    if (m_model.rowCount() == 0)
        return;
    const QModelIndex current = m_view->currentIndex();
    const int row = current.isValid() ? current.row() + rows : 0;
    m_view->setCurrentIndex(m_model.index(std::clamp(row, 0, m_model.rowCount() - 1)));
}

void SearchResults::refresh()
{
    m_delegate->setTerms(m_model.terms());
    if (m_model.isEmptyQuery()) {
        m_pages->setCurrentWidget(m_help);
        return;
    }
    if (m_model.rowCount() == 0) {
        m_pages->setCurrentWidget(m_model.isSearching() ? m_blank : m_nothing);
        return;
    }
    const auto total = m_model.total();
    m_count->setText(total ? tr("%Ln message(s)", nullptr, int(std::min<qint64>(*total, 1'000'000'000)))
                           : tr("… messages", "still being counted"));
    // Not painted here: the terms only change with the hits, and what is shown until then would hold them up.
    m_pages->setCurrentWidget(m_hits);
}

bool SearchResults::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave) {
            const int row = event->type() == QEvent::Leave
                                ? -1
                                : m_view->rowAt(static_cast<QMouseEvent *>(event)->pos().y());
            m_delegate->setHoveredRow(row);
            m_view->viewport()->update();
        }
    } else if (watched == m_view && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            m_view->currentIndex().isValid()) {
            Q_EMIT hitOpened(m_model.hit(m_view->currentIndex().row()));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT clearWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace porch
