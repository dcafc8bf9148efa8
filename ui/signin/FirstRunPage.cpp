// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/FirstRunPage.h"

#include "ui/kit/Icons.h"
#include "ui/kit/Style.h"
#include "ui/kit/Text.h"
#include "ui/signin/GatePanel.h"
#include "ui/signin/InvitationField.h"
#include "ui/signin/JoinForm.h"
#include "ui/signin/KeyForm.h"

#include <QButtonGroup>
#include <QDropEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

FirstRunPage::FirstRunPage(const std::vector<DemoDesk> &demos, QWidget *parent)
    : QWidget(parent)
    , m_panel(new GatePanel(this))
    , m_join(new JoinForm)
    , m_key(new KeyForm)
    , m_aside(new QStackedWidget)
    , m_roles(new QButtonGroup(this))
    , m_language(new QPushButton)
{
    setAcceptDrops(true);
    m_aside->addWidget(buildDemo(demos));
    m_aside->addWidget(buildReturn());
    QVBoxLayout *forms = m_panel->addColumn();
    forms->addWidget(m_join);
    forms->addWidget(m_key);
    m_panel->addColumn()->addWidget(m_aside);
    for (QWidget *half : std::initializer_list<QWidget *>{m_join, m_key, m_aside})
        half->setMinimumWidth(scaled(240));
    m_panel->footer()->addWidget(
        new Label(tr("Setting up a new department? An administrator does that once with porchlightctl init."),
                  Type::Secondary, &Tokens::text3, Label::Fit::Wrap, this),
        1);
    m_panel->footer()->addSpacing(scaled(24));
    m_panel->footer()->addWidget(new Label(tr("Porchlight is not an emergency line."), Type::Secondary,
                                           &Tokens::text3, Label::Fit::Whole, this));
    m_language->setAutoDefault(false);
    m_language->hide();
    m_panel->setCorner(m_language);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);

    showKeyForm(false);
    connect(m_join, &JoinForm::keyWanted, this, [this] { showKeyForm(true); });
    connect(m_key, &KeyForm::backRequested, this, [this] { showKeyForm(false); });
}

QWidget *FirstRunPage::buildDemo(const std::vector<DemoDesk> &demos)
{
    auto *page = new QWidget;
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(12));
    all->addWidget(new Label(tr("Try the demo town"), Type::Title, &Tokens::text, Label::Fit::Whole, page));
    all->addWidget(new Label(tr("An invented town with everything filled in. It runs on this computer alone: "
                                "nothing is sent and nothing is kept."),
                             Type::Body, &Tokens::text2, Label::Fit::Wrap, page));
    all->addWidget(new Label(tr("See it as"), Type::State, &Tokens::text, Label::Fit::Whole, page));
    for (const DemoDesk &demo : demos) {
        auto *choice = new QRadioButton(demo.name, page);
        choice->setFont(kit::font(Type::Name));
        choice->setProperty("porchRole", demo.role);
        choice->setAccessibleDescription(demo.about);
        choice->setChecked(m_roles->buttons().isEmpty());
        m_roles->addButton(choice);
        auto *about = new Label(demo.about, Type::Secondary, &Tokens::text2, Label::Fit::Wrap, page);
        about->setIndent(0);
        auto *beneath = new QHBoxLayout;
        beneath->addSpacing(scaled(24));
        beneath->addWidget(about, 1);
        auto *block = new QVBoxLayout;
        block->setSpacing(scaled(2));
        block->addWidget(choice);
        block->addLayout(beneath);
        all->addWidget(new kit::Rule(Qt::Horizontal, page));
        all->addLayout(block);
    }
    auto *open = new QPushButton(tr("Open the demo town"), page);
    open->setProperty(kit::Style::heightProperty, 32);
    open->setAutoDefault(false);
    all->addStretch(1);
    all->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QAbstractButton::clicked, this, [this] {
        if (const QAbstractButton *chosen = m_roles->checkedButton())
            Q_EMIT demoRequested(chosen->property("porchRole").toString());
    });
    return page;
}

QWidget *FirstRunPage::buildReturn()
{
    auto *page = new QWidget;
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(12));
    all->addWidget(
        new Label(tr("At this console already"), Type::Title, &Tokens::text, Label::Fit::Whole, page));
    all->addWidget(new Label(tr("Others keep their keys, drafts and windows: a new user only joins them."),
                             Type::Body, &Tokens::text2, Label::Fit::Wrap, page));
    auto *back = new QPushButton(tr("Back to sign-in"), page);
    back->setProperty(kit::Style::heightProperty, 32);
    back->setAutoDefault(false);
    back->setShortcut(QKeySequence(Qt::Key_Escape));
    all->addSpacing(scaled(4));
    all->addWidget(back, 0, Qt::AlignLeft);
    all->addStretch(1);
    connect(back, &QAbstractButton::clicked, this, &FirstRunPage::returnRequested);
    return page;
}

void FirstRunPage::setRule(const PassphraseRule &rule)
{
    m_join->setRule(rule);
    m_key->setRule(rule);
}

void FirstRunPage::setLanguages(const std::vector<SpokenLanguage> &languages, const QString &current)
{
    auto *menu = new QMenu(m_language);
    for (const SpokenLanguage &language : languages) {
        QAction *action = menu->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(language.code == current);
        connect(action, &QAction::triggered, this,
                [this, code = language.code] { Q_EMIT languageChosen(code); });
        if (language.code == current)
            m_language->setText(language.name);
    }
    drawGlobe();
    m_language->setAccessibleName(tr("Language: %1").arg(m_language->text()));
    m_language->setMenu(menu);
    m_language->show();
}

void FirstRunPage::drawGlobe()
{
    m_language->setIcon(kit::actionIcon(QStringLiteral("globe"), kit::tokens(palette()).text));
}

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawGlobe();
    QWidget::changeEvent(event);
}

void FirstRunPage::setReturn(bool possible)
{
    m_aside->setCurrentIndex(possible ? 1 : 0);
}

void FirstRunPage::showKeyForm(bool shown)
{
    // Not a stack: the panel is as high as what is shown, not as the higher of the two.
    m_join->setVisible(!shown);
    m_key->setVisible(shown);
    takeKeyboard();
}

void FirstRunPage::takeKeyboard()
{
    QWidget *form = m_key->isHidden() ? static_cast<QWidget *>(m_join) : m_key;
    form->setFocus(Qt::OtherFocusReason);
}

void FirstRunPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_join->isHidden() && InvitationField::offers(*event->mimeData()))
        event->acceptProposedAction();
}

void FirstRunPage::dropEvent(QDropEvent *event)
{
    if (m_join->take(*event->mimeData()))
        event->acceptProposedAction();
}

} // namespace porch
