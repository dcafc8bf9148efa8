// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the dialog is put together.
#include "ui/kit/Glyphs.h"
#include "ui/kit/HairSplitter.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/link/CandidateList.h"
#include "ui/link/CaseLinkDialog.h"
#include "ui/link/ComparePane.h"
#include "ui/link/LinkFoot.h"
#include "ui/link/NewCaseForm.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kWithKeys = 9;
constexpr int kHead = 44;
constexpr int kSearchRow = 57;
constexpr int kListWidth = 376;
constexpr int kMapHeight = 104;

} // namespace

void CaseLinkDialog::build()
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_foot = new LinkFoot(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildHead());
    all->addWidget(buildSearch());
    all->addWidget(new kit::Rule(Qt::Horizontal, this));
    all->addWidget(buildBody(), 1);
    all->addWidget(m_foot);
    setMinimumSize(scaled(760), scaled(520));

    m_search->installEventFilter(this);
    const auto ask = [this] {
        m_typed = true;
        m_model.setQuestion({m_search->text(), m_closedToo->isChecked()});
    };
    connect(m_search, &QLineEdit::textChanged, this, ask);
    // Whoever types looks for something else.
    connect(m_search, &QLineEdit::textEdited, this, [this] { m_wanted.clear(); });
    connect(m_closedToo, &QCheckBox::toggled, this, ask);
    connect(m_list, &CandidateList::chosenChanged, this, &CaseLinkDialog::showChosen);
    connect(m_list, &CandidateList::tipsDropped, this, &CaseLinkDialog::narrowTo);
    connect(m_list, &QListView::doubleClicked, this, [this] { m_foot->reasonField()->setFocus(); });
    connect(m_newButton, &QAbstractButton::toggled, this, &CaseLinkDialog::setNewCase);
    connect(m_newCase, &NewCaseForm::edited, this, &CaseLinkDialog::replan);
    connect(m_foot, &LinkFoot::edited, this, &CaseLinkDialog::replan);
    connect(m_foot, &LinkFoot::submitted, this, &CaseLinkDialog::submit);
    connect(m_foot, &LinkFoot::cancelled, this, &QDialog::reject);
    setTabOrder(m_search, m_closedToo);
    setTabOrder(m_closedToo, m_list);
    setTabOrder(m_list, m_newButton);
    setTabOrder(m_newButton, m_newCase);
    setTabOrder(m_newCase, m_foot);
}

QWidget *CaseLinkDialog::buildHead()
{
    auto *head = new QWidget(this);
    head->setBackgroundRole(QPalette::Window);
    head->setAutoFillBackground(true);
    m_title = new Label(windowTitle(), Type::Title, &Tokens::text, Label::Fit::Elide, head);
    m_about = new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Whole, head);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(16), 0, scaled(16), 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_about);
    auto *all = new QVBoxLayout(head);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(row, 1);
    all->addWidget(new kit::Rule(Qt::Horizontal, head));
    head->setFixedHeight(scaled(kHead));
    return head;
}

QWidget *CaseLinkDialog::buildSearch()
{
    auto *bar = new QWidget(this);
    m_search = new QLineEdit(bar);
    m_search->setFixedHeight(scaled(32));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(kit::glyphIcon(kit::Glyph::Search, kit::tokens(palette()).text2),
                        QLineEdit::LeadingPosition);
    m_search->setPlaceholderText(tr("Number, words, a place, a name, before: or after: a date"));
    m_search->setAccessibleName(tr("Search all cases and tips"));
    m_closedToo = new QCheckBox(tr("Closed cases too"), bar);
    m_count = new Label({}, Type::Secondary, &Tokens::text2, Label::Fit::Elide, bar);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(scaled(16), 0, scaled(16), 0);
    row->setSpacing(scaled(16));
    row->addWidget(m_search, 3);
    row->addWidget(m_closedToo);
    row->addWidget(m_count, 2);
    m_search->setMaximumWidth(scaled(520));
    bar->setFixedHeight(scaled(kSearchRow));
    return bar;
}

QWidget *CaseLinkDialog::buildBody()
{
    auto *left = new QWidget;
    m_list = new CandidateList(m_model, m_setup.times, m_setup.clock, left);
    m_nothing = new Label({}, Type::Body, &Tokens::text2, Label::Fit::Wrap, left);
    m_nothing->setContentsMargins(scaled(16), scaled(12), scaled(16), 0);
    m_nothing->hide();
    m_newButton = new kit::KeyButton(tr("New case from these…"),
                                     kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_N)), left);
    m_newButton->setCheckable(true);
    m_newButton->setTicks(true); // what is filled is what sends
    m_newButton->setAutoDefault(false);
    auto *button = new QHBoxLayout;
    button->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    button->addWidget(m_newButton);
    button->addStretch(1);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    column->addLayout(button);
    m_newButton->setVisible(m_setup.supervisor);

    auto *right = new QWidget;
    m_mine = new ComparePane(right);
    m_theirs = new ComparePane(right);
    m_newCase = new NewCaseForm(right);
    m_right = new QStackedWidget(right);
    m_right->addWidget(m_theirs);
    m_right->addWidget(m_newCase);
    m_mapRoom = new QWidget(right);
    auto *map = new QVBoxLayout(m_mapRoom);
    map->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(12));
    m_mapRoom->setFixedHeight(scaled(kMapHeight + 20));
    m_mapRoom->hide();
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_mine, 1);
    sides->addWidget(new kit::Rule(Qt::Vertical, right));
    sides->addWidget(m_right, 1);
    auto *both = new QVBoxLayout(right);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addLayout(sides, 1);
    both->addWidget(m_mapRoom);

    auto *split = new kit::HairSplitter(this);
    split->addWidget(left);
    split->addWidget(right);
    left->setMinimumWidth(scaled(280));
    right->setMinimumWidth(scaled(440));
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({scaled(kListWidth), scaled(1120 - kListWidth)});
    return split;
}

void CaseLinkDialog::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), kit::tokens(palette()).base);
}

void CaseLinkDialog::addKeys()
{
    const auto on = [this](const QKeySequence &keys, auto does) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, does);
        addAction(action);
    };
    for (int row = 0; row < kWithKeys; ++row)
        on(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + row)), [this, row] { m_list->choose(row); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), &CaseLinkDialog::submit);
    on(QKeySequence(Qt::CTRL | Qt::Key_Enter), &CaseLinkDialog::submit);
    on(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        if (m_newButton->isEnabled() && !m_newButton->isHidden())
            m_newButton->toggle();
    });
}

} // namespace porch
