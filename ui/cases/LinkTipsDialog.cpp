// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/LinkTipsDialog.h"

#include "ui/cases/TipCandidateDelegate.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kWidth = 760;
constexpr int kListHeight = 360;

} // namespace

LinkTipsDialog::LinkTipsDialog(const QByteArray &casefile, const QString &number, bool proposes, Clock clock,
                               QWidget *parent)
    : AskDialog({proposes ? tr("Propose tips") : tr("Link tips"),
                 proposes ? tr("Propose tips for %1", "a case, by its number").arg(number)
                          : tr("Link tips to %1", "a case, by its number").arg(number),
                 proposes
                     ? tr("A supervisor accepts or declines each of them.")
                     : tr("They appear in its timeline with all of their messages. Each can be unlinked."),
                 proposes ? tr("Propose") : tr("Link")},
                parent)
    , m_case(casefile)
    , m_proposes(proposes)
    , m_search(new QLineEdit(this))
    , m_about(new Label({}, Type::State, &Tokens::text2, Label::Fit::Elide, this))
    , m_list(new QListView(this))
{
    m_search->setAccessibleName(tr("Search all tips"));
    m_search->setPlaceholderText(tr("Search all tips, as in the inbox"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedHeight(scaled(32));
    m_search->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TipCandidateDelegate(clock, m_list));
    m_model.setDescribe(
        [clock](const TipCandidate &one) { return TipCandidateDelegate::spoken(one, clock()); });
    m_list->setAccessibleName(tr("Tips to choose from; Space chooses"));
    m_list->setUniformItemSizes(false);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(scaled(kListHeight));
    m_list->installEventFilter(this);
    content()->addWidget(m_search);
    content()->addWidget(m_about);
    content()->addWidget(m_list, 1);
    m_reason = addLine(tr("Reason"), tr("Why do they belong together?"));
    setMinimumWidth(scaled(kWidth));
    m_about->setText(tr("Looking for tips that are like those of the case…"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) { Q_EMIT wanted(words); });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_model.toggle(index.row()); });
    connect(&m_model, &TipCandidatesModel::chosenChanged, this, &LinkTipsDialog::chosenChanged);
    m_search->setFocus();
    chosenChanged();
}

void LinkTipsDialog::setFound(const QString &words, const std::vector<TipCandidate> &found)
{
    if (words != m_search->text())
        return;
    m_model.show(found);
    const bool searched = !words.trimmed().isEmpty();
    if (found.empty())
        m_about->setText(searched ? tr("No tip has these words")
                                  : tr("Nothing else is like it; search for tips"));
    else
        m_about->setText(searched ? tr("Found, the newest first")
                                  : tr("Likely to belong to it, with the reasons"));
    if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
}

void LinkTipsDialog::setUnread(const QString &words, const QString &problem)
{
    if (words != m_search->text())
        return;
    // What stands there was found for other words; what was chosen of it stays.
    m_model.show({});
    //: why
    m_about->setText(tr("The tips can't be searched now: %1").arg(problem));
}

void LinkTipsDialog::chosenChanged()
{
    const int count = int(m_model.chosen().size());
    confirmButton()->setText(count == 0   ? (m_proposes ? tr("Propose") : tr("Link"))
                             : m_proposes ? tr("Propose %n tip(s)", nullptr, count)
                                          : tr("Link %n tip(s)", nullptr, count));
    refresh();
}

QString LinkTipsDialog::missing() const
{
    if (m_model.chosen().empty())
        return tr("Choose tips first: Space in the list");
    return m_reason->text().trimmed().isEmpty() ? tr("Say why they belong together first.") : QString();
}

std::vector<Command> LinkTipsDialog::commands() const
{
    std::vector<Command> all;
    for (const TipCandidate &one : m_model.chosen()) {
        Command command;
        command.id = newEventId();
        command.verb = m_proposes ? Verb::Propose : Verb::Link;
        command.body.tip = one.tip.key;
        command.body.casefile = m_case;
        command.body.reason = m_reason->text().trimmed().toUtf8();
        all.push_back(std::move(command));
    }
    return all;
}

/// The arrows work from the field, too; Space chooses in the list alone. Enter after words that are searched
/// for means the search, which runs already: it must not link what was chosen before.
bool LinkTipsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return AskDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_model.rowCount();
    const int row = m_list->currentIndex().row();
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) && rows > 0) {
        // No row looks like the current one while the field is written in: it is the next.
        m_list->setFocus(Qt::ShortcutFocusReason);
        m_list->setCurrentIndex(m_model.index(std::clamp(row, 0, rows - 1)));
        return true;
    }
    if (watched == m_search && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter))
        return true;
    if (watched == m_list && key->key() == Qt::Key_Space) {
        m_model.toggle(row);
        return true;
    }
    return AskDialog::eventFilter(watched, event);
}

} // namespace porch
