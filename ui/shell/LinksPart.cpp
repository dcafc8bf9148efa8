// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LinksPart.h"

#include "models/items/ActionWords.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/shell/LinkRowWidget.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Glyph;
using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kMostSuggested = 3;
constexpr int kMostSimilar = 4;
constexpr std::size_t kMostReasons = 3;
constexpr std::size_t kMostMerged = 50;
constexpr int kLongestReason = 500;

Glyph glyphOf(CandidateReason::Kind kind)
{
    switch (kind) {
    case CandidateReason::Kind::Words:
        return Glyph::Likeness;
    case CandidateReason::Kind::Place:
        return Glyph::PinConfirmed;
    case CandidateReason::Kind::Other:
        break;
    }
    return Glyph::Clock;
}

kit::KeyButton *smallButton(const QString &words, const QString &key, QWidget *parent)
{
    auto *button = new kit::KeyButton(words, key, parent);
    button->setProperty(kit::Style::heightProperty, scaled(24));
    button->setAutoDefault(false);
    return button;
}

} // namespace

LinksPart::LinksPart(TipLinks &links, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_links(links)
    , m_clock(std::move(clock))
    , m_all(new QVBoxLayout(this))
{
    setAccessibleName(tr("What this tip belongs to"));
    m_all->setContentsMargins(0, 0, 0, 0);
    m_all->setSpacing(0);
    connect(&m_links, &TipLinks::changed, this, &LinksPart::rebuild);
    rebuild();
}

void LinksPart::setUser(const QString &user, bool supervisor)
{
    m_user = user;
    m_supervisor = supervisor;
    rebuild();
}

// --- what is shown

void LinksPart::rebuild()
{
    const bool sameTip = std::exchange(m_shownTip, m_links.key()) == m_links.key();
    const LinkRow *declining = sameTip ? linkTo(m_declining) : nullptr;
    const bool stillOpen =
        declining && declining->standing == LinkStanding::Proposed && !m_links.isUnderway(declining->caseKey);
    if (!stillOpen)
        m_declining.clear();
    else if (m_why && m_asked == m_declining)
        return; // what is being written stays as long as it can be sent
    const bool hadKeyboard = m_page && m_page->isAncestorOf(QApplication::focusWidget());
    // A button that is pressed lives until its click is over.
    if (m_page) {
        m_page->hide();
        m_page->deleteLater();
        m_why = nullptr;
    }
    m_page = new QWidget(this);
    m_rows = new QVBoxLayout(m_page);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(scaled(4));
    const TipLinksData &now = m_links.data();
    addProblem();
    addCases(now.links);
    addMerged();
    addSuggested();
    addSimilar();
    m_all->addWidget(m_page);
    setVisible(m_rows->count() > 0);
    if (m_why)
        m_why->setFocus();
    else if (hadKeyboard)
        focusNextChild();
    Q_EMIT situationChanged();
}

/// What is told beneath is as it was before, or nothing.
void LinksPart::addProblem()
{
    if (m_links.problem().isEmpty())
        return;
    //: why
    const QString words = tr("What this tip belongs to can't be read now: %1").arg(m_links.problem());
    m_rows->addWidget(new Label(words, Type::Secondary, &Tokens::overdue, Label::Fit::Wrap, m_page));
}

void LinksPart::addHead(const QString &words, int count)
{
    if (m_rows->count() > 0)
        m_rows->addSpacing(scaled(8));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(new Label(words, Type::Strong, &Tokens::text, Label::Fit::Whole, m_page));
    if (count > 0)
        row->addWidget(
            new Label(m_times.number(count), Type::Secondary, &Tokens::text2, Label::Fit::Whole, m_page));
    row->addStretch(1);
    m_rows->addLayout(row);
    m_rows->addWidget(new kit::Rule(Qt::Horizontal, m_page));
}

QString LinksPart::standingOf(const LinkRow &link) const
{
    if (m_links.isUnderway(link.caseKey))
        return tr("Not in the log yet");
    switch (link.standing) {
    case LinkStanding::Linked:
        return link.judgeName.isEmpty()
                   ? tr("Linked by %1").arg(link.byName)
                   //: by whom it was proposed, and who accepted it
                   : tr("Linked: proposed by %1, accepted by %2").arg(link.byName, link.judgeName);
    case LinkStanding::Proposed:
        return link.by == m_user ? tr("Link proposed, waits for a supervisor")
                                 : tr("Link proposed by %1").arg(link.byName);
    default:
        return link.verdict.isEmpty() ? tr("Declined by %1").arg(link.judgeName)
                                      //: by whom, why
                                      : tr("Declined by %1: %2").arg(link.judgeName, link.verdict);
    }
}

void LinksPart::addCases(const std::vector<LinkRow> &links)
{
    if (links.empty())
        return;
    addHead(tr("Cases"), 0);
    for (const LinkRow &link : links) {
        LinkRowWidget::Words words;
        words.number = link.caseNumber;
        words.title = link.caseTitle;
        const bool declined = link.standing == LinkStanding::Declined;
        words.lines.emplace_back(link.standing == LinkStanding::Linked     ? Glyph::Delivered
                                 : link.standing == LinkStanding::Proposed ? Glyph::Waiting
                                                                           : Glyph::Refused,
                                 standingOf(link));
        if (!link.reason.isEmpty() && !declined)
            words.lines.emplace_back(Glyph::Document, link.reason.simplified());
        words.takesTips = !link.caseClosed;
        auto *row = new LinkRowWidget(words, m_page);
        m_rows->addWidget(row);
        const auto ask = [this, link](const std::vector<TipId> &tips) {
            Q_EMIT linkRequested(tips, link.caseKey, link.caseNumber);
        };
        connect(row, &LinkRowWidget::tipsDropped, this, ask);
        connect(row, &QAbstractButton::clicked, this, [ask] { ask({}); });
        if (m_links.isUnderway(link.caseKey))
            continue;
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(scaled(4));
        const auto add = [&](const QString &text, const QString &key, auto does) {
            kit::KeyButton *button = smallButton(text, key, m_page);
            button->setAccessibleDescription(link.caseNumber);
            connect(button, &QAbstractButton::clicked, this, does);
            buttons->addWidget(button);
            return button;
        };
        if (m_supervisor && m_declining == link.caseKey && link.standing == LinkStanding::Proposed) {
            auto *why = new QLineEdit(m_page);
            m_why = why;
            m_asked = link.caseKey;
            why->setPlaceholderText(tr("Why not? Enter declines"));
            why->setAccessibleName(tr("Why the link is declined"));
            why->setMaxLength(kLongestReason);
            buttons->addWidget(why, 1);
            connect(why, &QLineEdit::returnPressed, this, [this, why, link] {
                if (!why->text().trimmed().isEmpty())
                    submit(Verb::Decline, link.caseKey, why->text());
            });
        } else if (m_supervisor && link.standing == LinkStanding::Proposed) {
            add(tr("Accept"), QStringLiteral("A"), [this, link] { submit(Verb::Accept, link.caseKey); });
            add(tr("Decline…"), QStringLiteral("D"), [this, link] { decline(link); })->setFlat(true);
        } else if (m_supervisor && link.standing == LinkStanding::Linked) {
            add(tr("Unlink"), QString(), [this, link] { submit(Verb::Unlink, link.caseKey); })->setFlat(true);
        } else if (link.standing == LinkStanding::Proposed && link.by == m_user) {
            kit::KeyButton *back =
                add(tr("Take back"), QStringLiteral("B"), [this, link] { takeBack(link); });
            back->setFlat(true);
            //: with a key
            back->setToolTip(tr("You propose it no longer (%1)")
                                 .arg(kit::keyText(QKeySequence(QStringLiteral("Ctrl+Shift+B")))));
        }
        buttons->addStretch(m_declining == link.caseKey ? 0 : 1);
        m_rows->addLayout(buttons);
    }
}

void LinksPart::addMerged()
{
    const TipLinksData &now = m_links.data();
    if (now.merged.empty())
        return;
    addHead(tr("Merged with %n other(s)", nullptr, int(now.merged.size())), 0);
    const std::size_t shown = std::min(now.merged.size(), kMostMerged);
    for (std::size_t at = 0; at < shown; ++at) {
        const TipRow &tip = now.merged[at];
        LinkRowWidget::Words words;
        words.title = tip.reporter;
        words.beside = tip.text;
        words.right = kit::TimeText::age(tip.keys.last, m_clock());
        auto *row = new LinkRowWidget(words, m_page);
        connect(row, &QAbstractButton::clicked, this,
                [this, key = tip.key] { Q_EMIT openTipRequested(key); });
        m_rows->addWidget(row);
    }
    if (now.merged.size() > shown)
        m_rows->addWidget(new Label(tr("and %Ln more", "tips", int(now.merged.size() - shown)),
                                    Type::Secondary, &Tokens::text2, Label::Fit::Elide, m_page));
    if (!m_supervisor)
        return;
    auto *buttons = new QHBoxLayout;
    auto *apart = smallButton(tr("Take apart"), QString(), m_page);
    apart->setFlat(true);
    apart->setEnabled(!m_links.isUnderway({}));
    connect(apart, &QAbstractButton::clicked, this, &LinksPart::takeApart);
    buttons->addWidget(apart);
    buttons->addStretch(1);
    m_rows->addLayout(buttons);
}

void LinksPart::addSuggested()
{
    const auto &all = m_links.data().suggestions;
    const int cases = int(std::count_if(all.begin(), all.end(),
                                        [](const LinkCandidate &candidate) { return candidate.isCase(); }));
    if (cases == 0)
        return;
    addHead(tr("Suggested cases"), std::min(cases, kMostSuggested));
    int shown = 0;
    for (const LinkCandidate &candidate : all) {
        if (!candidate.isCase() || shown == kMostSuggested)
            continue;
        LinkRowWidget::Words words;
        words.number = candidate.casefile.number;
        words.title = candidate.casefile.title;
        words.key = shown == 0;
        words.right = shown == 0 ? QStringLiteral("L") : QString();
        for (std::size_t i = 0; i < std::min(candidate.reasons.size(), kMostReasons); ++i)
            words.lines.emplace_back(glyphOf(candidate.reasons[i].kind), candidate.reasons[i].words);
        words.takesTips = true;
        auto *row = new LinkRowWidget(words, m_page);
        const auto ask = [this, key = candidate.casefile.key,
                          number = candidate.casefile.number](const std::vector<TipId> &tips) {
            Q_EMIT linkRequested(tips, key, tips.empty() ? QString() : number);
        };
        connect(row, &LinkRowWidget::tipsDropped, this, ask);
        connect(row, &QAbstractButton::clicked, this, [ask] { ask({}); });
        m_rows->addWidget(row);
        ++shown;
    }
}

void LinksPart::addSimilar()
{
    const auto &all = m_links.data().suggestions;
    const int tips = int(std::count_if(all.begin(), all.end(),
                                       [](const LinkCandidate &candidate) { return !candidate.isCase(); }));
    if (tips == 0)
        return;
    addHead(tr("Similar tips"), std::min(tips, kMostSimilar));
    int shown = 0;
    for (const LinkCandidate &candidate : all) {
        if (candidate.isCase() || shown == kMostSimilar)
            continue;
        ++shown;
        LinkRowWidget::Words words;
        words.title = candidate.tip.reporter;
        words.beside = candidate.tip.text;
        words.right = kit::TimeText::age(candidate.tip.keys.last, m_clock());
        auto *row = new LinkRowWidget(words, m_page);
        QStringList why;
        for (const CandidateReason &reason : candidate.reasons)
            why << reason.words;
        row->setAccessibleDescription(why.join(QStringLiteral(", ")));
        connect(row, &QAbstractButton::clicked, this,
                [this, key = candidate.tip.key] { Q_EMIT openTipRequested(key); });
        m_rows->addWidget(row);
    }
}

} // namespace porch
